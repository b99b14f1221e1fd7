import { expect } from 'vitest';
import type { ArticleDraft } from '@/utils/model/article';
import type { Block } from '@/utils/model/snapshot';

/** What must be true of the article in `tests/fixtures/article/harbour-strike.html`. */
export function expectArticleTraits(article: {
  text: string;
  blocks: readonly Block[];
  draft: ArticleDraft;
}): void {
  const lines = article.text.split('\n');
  const kinds = article.blocks.map((block) => block.kind);
  const of = (kind: Block['kind']) => lines.filter((_, at) => kinds[at] === kind);
  const headline = 'Norland dock workers end strike after night talks';

  expect(lines.filter((line) => line === headline)).toHaveLength(1);
  expect(of('headline')).toEqual([headline]);
  expect(of('standfirst')).toEqual([
    'Cranes moved again in Port Ansel on Tuesday after nine days of silence.',
  ]);
  expect(of('caption')).toEqual([
    'Ilse Vesterby speaks to dockers at Pier Nine',
    'Coast News Agency',
    expect.stringMatching(/^Tomas Ahlberg, Norland's Minister of Ports, .* Ministry of Ports$/),
    'Coast News Agency',
  ]);
  expect(of('paragraph').map((line) => line.slice(0, 18))).toEqual([
    'Dock workers in No',
    'The agreement, rea',
    'Vesterby said that',
    '"We did not win ev',
    "Norland's Ministry",
    'Ahlberg thanked th',
    'Not everybody was ',
    'The strike began o',
    'Historians of the ',
    'Ships that had bee',
    'The deal still has',
    'Economists at the ',
    'On Pier Nine the m',
  ]);
  expect(of('list item')).toHaveLength(3);
  expect(of('quote')).toEqual(['The sea does not wait for a ministry.']);
  expect(article.text).not.toMatch(
    /Read also|Most read|Comments|Share|Find|Advertisement|Tags|morning letter|reader1|14 October/,
  );
  expect(article.draft).toEqual({
    title: headline,
    byline: 'Coast News Agency',
    publisher: 'The Harbour Post',
    published: '2025-10-14T07:45:00+02:00',
    lang: 'en-GB',
    excerpt: 'Cranes moved again in Port Ansel on Tuesday after nine days of silence.',
    canonical: 'https://post.example/world/2025/10/14/norland-dock-workers-end-strike',
  });
}
