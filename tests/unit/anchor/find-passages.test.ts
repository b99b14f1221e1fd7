import { describe, expect, it } from 'vitest';
import { describePassage } from '@/utils/anchor/describe-passage';
import { type Finding, findPassages } from '@/utils/anchor/find-passages';
import { finish } from '@/utils/text/slices';

const LINES = [
  'Norland closes its largest port',
  'Ada Tveld told parliament on Tuesday that the quay was no longer safe.',
  'The union said that Tveld had been warned in May, and asked for "better cranes" by the winter.',
  'Ships from Ruvania wait outside the breakwater until the minister signs the order.',
  'Fishermen in Kestrel, the nearest town, fear that the catch will spoil on the way to Oster.',
];
const ARTICLE = LINES.join('\n');
const HEAD = 'Home\nNews\nNorland';
const FOOT = 'Most read\nTveld wins a prize\nShare';
const page = (...lines: readonly string[]): string => [HEAD, ...lines, FOOT].join('\n');

const line = (at: number): string => LINES[at] ?? '';
const others = (...without: readonly number[]): string[] =>
  LINES.filter((_, at) => !without.includes(at));

/** Looks for the n-th occurrence of words of the article in another text. */
function find(words: string, now: string, occurrence = 1): Finding | undefined {
  let start = -1;
  for (let n = 0; n < occurrence; n++) start = ARTICLE.indexOf(words, start + 1);
  const passage = describePassage(ARTICLE, start, start + words.length);
  return finish(findPassages([{ id: 'a', passage, saved: ARTICLE }], now))[0];
}

/** The status, and the words at the place that was found or the reason why none was. */
function tell(finding: Finding | undefined, now: string): string {
  if (finding === undefined) return 'nothing';
  if (finding.status === 'lost') return `lost ${finding.reason}`;
  return `${finding.status} ${now.slice(finding.start, finding.end)}`;
}

const findAndTell = (words: string, now: string, occurrence = 1): string =>
  tell(find(words, now, occurrence), now);

describe('a passage in an article that was not edited', () => {
  it('is found where it was, repeated names too, whatever stands around the article', () => {
    const now = page(...LINES);
    expect(find('Tveld', now, 1)).toMatchObject({ start: now.indexOf('Tveld told') });
    expect(find('Tveld', now, 2)).toMatchObject({ start: now.indexOf('Tveld had') });
  });

  it('is found by its offsets when the text is the very same', () => {
    expect(find('Ruvania', ARTICLE)).toMatchObject({
      status: 'found',
      start: ARTICLE.indexOf('Ruvania'),
      score: { words: 1, context: 1 },
    });
  });

  it('is the same passage with other quote marks, dashes, spaces and compositions', () => {
    const now = page(
      ...others(2),
      'The union said that Tveld had been warned in\u00a0May, and asked for “better cra\u00adnes” by the winter.',
    );
    expect(findAndTell('asked for "better cranes" by', now)).toBe(
      'found asked for “better cra\u00adnes” by',
    );
  });
});

describe('a passage in an article that was edited', () => {
  it('is found after paragraphs before it came, went, or changed places', () => {
    const now = page('Updated at noon: Tveld will speak.', line(3), line(1), line(4), line(2));
    expect(find('Tveld', now, 2)).toMatchObject({
      status: 'found',
      start: now.indexOf('Tveld had'),
    });
    expect(findAndTell('Ruvania wait outside', now)).toBe('found Ruvania wait outside');
  });

  it('is found in a paragraph that was moved and edited', () => {
    const edited = line(3).replace('until the minister signs', 'while the harbour master reads');
    const now = page(line(0), edited, line(1), line(2), line(4));
    expect(findAndTell('Ruvania', now)).toBe('found Ruvania');
  });

  it('is found around lines that were put between its own, which are no part of it', () => {
    const now = page(line(0), line(1), 'Advertisement', 'Buy boots', ...LINES.slice(2));
    const words = 'no longer safe.\nThe union said';
    const finding = find(words, now);
    expect(finding).toMatchObject({ status: 'found' });
    if (finding?.status !== 'found') return;
    expect(finding.pieces.map(({ start, end }) => now.slice(start, end))).toEqual([
      'no longer safe.',
      'The union said',
    ]);
  });

  it('is changed when a word of it has another spelling', () => {
    const now = page(...LINES.map((one) => one.replace('Ada Tveld', 'Ada Tvedl')));
    expect(findAndTell('Ada Tveld', now)).toBe('changed Ada Tvedl');
  });

  it('is changed, on exactly the words that are left, when the first name goes', () => {
    const now = page(...LINES.map((one) => one.replace('Ada Tveld', 'Tveld')));
    expect(findAndTell('Ada Tveld', now)).toBe('changed Tveld');
  });

  it('does not take in what was put before or after it', () => {
    const now = page(...LINES.map((one) => one.replace('Ada Tveld', 'Dr Ada Tveld junior')));
    expect(findAndTell('Ada Tveld', now)).toBe('found Ada Tveld');
  });

  it('is changed when words within it were replaced', () => {
    const now = page(...LINES.map((one) => one.replace('no longer safe', 'no longer fit for use')));
    expect(findAndTell('that the quay was no longer safe', now)).toBe(
      'changed that the quay was no longer fit for use',
    );
  });

  it('is found when the sentence around it was rewritten', () => {
    const now = page(
      line(0),
      'Speaking in parliament, Ada Tveld called the quay unsafe.',
      ...LINES.slice(2),
    );
    expect(findAndTell('Ada Tveld', now)).toBe('found Ada Tveld');
  });
});

describe('a passage that is not there', () => {
  it('is lost when its words went from the sentence', () => {
    const now = page(...LINES.map((one) => one.replace('Ships from Ruvania', 'Ships')));
    expect(findAndTell('Ruvania', now)).toBe('lost gone');
  });

  it('is lost when another name took its place', () => {
    const now = page(...LINES.map((one) => one.replace('Ruvania', 'Ostmark')));
    expect(findAndTell('Ruvania', now)).toBe('lost rewritten');
  });

  it('is not taken for another mention of the same name when its paragraph is gone', () => {
    expect(findAndTell('Tveld', page(...others(2)), 2)).toBe('lost elsewhere');
    expect(find('Tveld', page(...others(1)), 2)).toMatchObject({ status: 'found' });
  });

  it('is not taken for its twin when its paragraph is gone', () => {
    const twin = 'Ada Tveld told parliament on Wednesday that the quay was no longer safe.';
    const saved = [line(0), line(1), line(2), twin].join('\n');
    const start = saved.indexOf('parliament');
    const passage = describePassage(saved, start, start + 'parliament'.length);
    const now = page(line(0), line(2), twin);
    const [finding] = finish(findPassages([{ id: 'a', passage, saved }], now));
    expect(finding).toMatchObject({ status: 'lost' });
  });

  it('is lost when less than half of it is left', () => {
    const now = page(
      ...LINES.map((one) => one.replace('told parliament on Tuesday that', 'hinted that')),
    );
    expect(findAndTell('told parliament on Tuesday', now)).toBe('lost rewritten');
  });

  it('is never found within a longer word', () => {
    const passage = describePassage('Paris', 0, 5);
    const now = 'No comparison was made. Parisian cafés stayed open.';
    const sought = [
      { id: 'a', passage },
      { id: 'b', passage, saved: 'Paris' },
    ];
    expect(finish(findPassages(sought, now)).map(({ status }) => status)).toEqual(['lost', 'lost']);
  });
});

describe('a passage without the text in which it was saved', () => {
  const bare = (words: string, now: string) => {
    const start = ARTICLE.indexOf(words);
    const passage = describePassage(ARTICLE, start, start + words.length);
    return tell(finish(findPassages([{ id: 'a', passage }], now))[0], now);
  };

  it('is found by its words and what stands around them', () => {
    const now = page('Tveld was seen in Oster.', ...LINES);
    expect(bare('Ada Tveld', now)).toBe('found Ada Tveld');
  });

  it('is found with a slip of the pen when its surroundings agree', () => {
    const now = page(
      ...LINES.map((one) => one.replace('outside the breakwater', 'outside the breakwatter')),
    );
    expect(bare('outside the breakwater', now)).toBe('changed outside the breakwatter');
  });

  it('is lost when several places agree as well', () => {
    expect(bare('parliament', `${line(1)}\n${line(1)}`)).toBe('lost unclear');
  });

  it('is lost when nothing around it agrees', () => {
    expect(bare('Ruvania', 'A film from Ruvania won a prize last night.')).toBe('lost elsewhere');
  });
});

describe('the time it takes', () => {
  it('is bounded on a text of nothing but the name', () => {
    const passage = describePassage('Oslo', 0, 4);
    const now = 'Oslo '.repeat(100_000);
    const sought = [
      { id: 'a', passage },
      { id: 'b', passage, saved: 'Oslo' },
    ];
    const statuses = finish(findPassages(sought, now)).map(({ status }) => status);
    expect(statuses[0]).toBe('lost');
  });

  it('is spent in many slices when many passages of a long text are lost', () => {
    const saved = Array.from({ length: 400 }, (_, at) => `Line ${at} of ${line(at % 5)}`).join(
      '\n',
    );
    const now = Array.from({ length: 400 }, (_, at) => `Other words number ${at} stand here.`).join(
      '\n',
    );
    const sought = Array.from({ length: 50 }, (_, at) => {
      const start = saved.indexOf(`Line ${at * 8} `);
      return { id: String(at), passage: describePassage(saved, start, start + 6), saved };
    });
    const work = findPassages(sought, now);
    let slices = 0;
    while (!work.next().done) slices++;
    expect(slices).toBeGreaterThan(50);
  });
});
