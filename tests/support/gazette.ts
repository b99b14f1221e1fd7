import type { Site } from './site-server';

interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Stories that share people and places, so that what is taught in one is met again in the next. */
const STORIES: Record<string, Story> = {
  '/bridge': {
    title: 'The old bridge is to be closed for a year',
    paragraphs: [
      'Maren Tollvik, the mayor of Port Ellery, told reporters on Tuesday that the old bridge would be closed to all traffic before the winter.',
      'Engineers had found cracks in two of its piers. The ferry company said that it would run six boats instead of four.',
      'Nobody had asked the people who live on the far side, and many of them heard the news from the radio.',
    ],
  },
  '/ferry': {
    title: 'Ferries fill the gap, for now',
    paragraphs: [
      'In Port Ellery the first boats left at dawn. Maren Tollvik was on the second one, with a thermos and no umbrella.',
      'The harbour master, Oskar Brandt, counted nine hundred people before noon. “We did not expect that,” Brandt said.',
      'Tollvik promised that the fares would stay as they are. Critics of Tollvik want the city to pay for all of them.',
      'By the evening Oskar Brandt had gone home, and the last boat back to Port Ellery was half empty. Brandt was not surprised.',
    ],
  },
  '/market': {
    title: 'Traders count their losses',
    paragraphs: [
      'The Saturday market in Port Ellery was quiet, said Oskar Brandt, who had come for fish.',
      'Maren Tollvik did not come. Her office said that she was at a conference and would speak to the traders on Monday.',
    ],
  },
};

/** The stories at `gazette.example`. */
export const GAZETTE: Site = (path) => {
  const story = STORIES[path];
  return story && { body: storyPage(story.title, story.paragraphs) };
};

/** A plain page with one story in English. */
export const storyPage = (title: string, paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - The Gazette</title>
<meta property="article:published_time" content="2026-11-17T09:00:00Z"></head>
<body><article><h1>${title}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article></body></html>`;

export const storyAt = (path: string): string => `http://gazette.example${path}`;
