import { describe, expect, it } from 'vitest';
import { type ArticlePart, articleChanges } from '@/components/article/article-changes';

const LINES = [
  'Harbour talks resume in Port Lund',
  'Minister Ana Vidal met the dockers on Monday.',
  'Both sides said that the talks would go on through the night.',
  'The port has been closed for two weeks.',
  'The union asks for safer cranes.',
  'A spokesman said that no crane had failed.',
];
const BEFORE = LINES.join('\n');

/** A part as a line: what is gone in brackets, what is new in braces. */
function told(part: ArticlePart): string {
  if (part.kind === 'gap') return '…';
  const marked = { same: ['', ''], gone: ['[', ']'], new: ['{', '}'] };
  return part.pieces
    .map(({ kind, text }) => marked[kind].join(text.trim()))
    .join(' ')
    .replace(/ (?=\.$)/, '');
}
const changes = (now: string, before = BEFORE) => articleChanges(before, now).parts.map(told);

describe('what changed in an article', () => {
  it('is shown word by word, between the unchanged neighbours', () => {
    expect(changes(BEFORE.replace('two weeks', 'three weeks'))).toEqual([
      LINES[2],
      'The port has been closed for [two] {three} weeks.',
      LINES[4],
    ]);
  });

  it('leaves out what lies between two changes', () => {
    const now = BEFORE.replace('Harbour', 'Port').replace('failed', 'fallen');
    expect(changes(now)).toEqual([
      '[Harbour] {Port} talks resume in Port Lund',
      LINES[1],
      '…',
      LINES[4],
      'A spokesman said that no crane had [failed] {fallen}.',
    ]);
  });

  it('shows paragraphs that went or came as a whole', () => {
    const now = [...LINES.slice(0, 2), 'Snow fell in the night.', ...LINES.slice(3)].join('\n');
    expect(changes(now)).toEqual([
      LINES[1],
      `[${LINES[2]}]`,
      '{Snow fell in the night.}',
      LINES[3],
    ]);
  });

  it('matches a rewritten paragraph behind a new one', () => {
    const now = [
      ...LINES.slice(0, 3),
      'Mayor Olu Brandt called for calm.',
      'The port has been closed for a month.',
      ...LINES.slice(4),
    ].join('\n');
    expect(changes(now)).toEqual([
      LINES[2],
      '{Mayor Olu Brandt called for calm.}',
      'The port has been closed for [two weeks] {a month}.',
      LINES[4],
    ]);
  });

  it('passes over times that run on by themselves', () => {
    const at = (time: string, text = BEFORE) => `${time}\n${text}`;
    expect(changes(at('Updated 2 hours ago'), at('5 min ago'))).toEqual([]);
    expect(changes(at('Just now', BEFORE.replace('safer', 'new')), at('5 min ago'))).toHaveLength(
      3,
    );
  });

  it('shows a paragraph before and after where only its typography changed', () => {
    const before = 'He said: "Wait."';
    const now = 'He said: “Wait.”';
    expect(changes(now, before)).toEqual([`[${before}] {${now}}`]);
  });

  it('is Cyrillic or Arabic by whole words too', () => {
    expect(changes('Порт закрыт три недели.', 'Порт закрыт две недели.')).toEqual([
      'Порт закрыт [две] {три} недели.',
    ]);
    expect(changes('الميناء مغلق منذ شهر', 'الميناء مغلق منذ أسبوع')).toEqual([
      'الميناء مغلق منذ [أسبوع] {شهر}',
    ]);
  });

  it('is bounded for a very long article that was rewritten', () => {
    const text = (word: string) =>
      Array.from({ length: 5_000 }, (_, n) => `${word} ${n} ${word}${n} stood here`).join('\n');
    const began = performance.now();
    const { parts, more } = articleChanges(text('ship'), text('crane'));
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(parts).toHaveLength(100);
    expect(more).toBeGreaterThan(4_800);
  });
});
