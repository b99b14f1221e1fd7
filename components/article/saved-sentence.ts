import type { Passage } from '@/utils/model/passage';

export interface SavedSentence {
  readonly before: string;
  readonly after: string;
}

/** UTF-16 units of context that are saved at the least: a shorter one is the end of the text. */
export const LEAST_CONTEXT = 32;

/** UTF-16 units looked at on either side: no sentence of the news is much longer. */
const REACH = 400;

/** Full stops after which a sentence goes on: initials and titles. */
const ABBREVIATION =
  /(?:^|[\s("“‘'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|St|No)\.\s+$/u;

/** What stands before and after a passage in its sentence; dots show where the context ends first. */
export function savedSentence({ prefix, exact, suffix }: Passage): SavedSentence {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const lineEnd = suffix.indexOf('\n');
  const after = lineEnd === -1 ? suffix : suffix.slice(0, lineEnd);
  const borders = sentenceBorders(before + exact + after);
  const wordsEnd = before.length + exact.length;
  const start = borders.filter((at) => at > 0 && at <= before.length).at(-1);
  const end = borders.find((at) => at >= wordsEnd);
  const isCutBefore = start === undefined && before === prefix && prefix.length >= LEAST_CONTEXT;
  const isCutAfter = end === undefined && after === suffix && suffix.length >= LEAST_CONTEXT;
  return {
    before: isCutBefore ? `…${before.replace(/^\S*\s+(?=\S)/, '')}` : before.slice(start ?? 0),
    after: isCutAfter
      ? `${after.replace(/\s+\S*$/, '')}…`
      : after.slice(0, end === undefined ? undefined : end - wordsEnd),
  };
}

/** The passage with as much context as a sentence may need, out of the text that it was saved in. */
export const inText = (passage: Passage, text: string): Passage => ({
  ...passage,
  prefix: text.slice(Math.max(0, passage.start - REACH), passage.start),
  suffix: text.slice(passage.end, passage.end + REACH),
});

/** Where a sentence ends and another begins, UTF-16 units; not at the ends of the text. */
function sentenceBorders(text: string): number[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text);
  return Array.from(segments, ({ index }) => index).filter(
    (at) => at > 0 && !ABBREVIATION.test(text.slice(Math.max(0, at - 16), at)),
  );
}
