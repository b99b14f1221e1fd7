import type { Passage } from '@/utils/model/passage';
import { LEAST_CONTEXT } from './saved-sentence';

export interface Snippet {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** UTF-16 units of context before the words: few enough that the words stay in sight in one line. */
const BEFORE = 24;
/** UTF-16 units after them; what does not fit is cut by the layout. */
const AFTER = 60;
/** UTF-16 units of the words themselves in a list; a longer passage is shortened in its middle. */
const WORDS = 120;

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A passage in its sentence, on one line, cut at white space where the context allows it. */
export function snippetOf({ prefix, exact, suffix }: Passage): Snippet {
  const before = oneLine(prefix.slice(prefix.lastIndexOf('\n') + 1));
  const lineEnd = suffix.indexOf('\n');
  const after = oneLine(lineEnd === -1 ? suffix : suffix.slice(0, lineEnd));
  return {
    before: tail(before),
    words: shorten(oneLine(exact)),
    after: head(after, lineEnd !== -1 || suffix.length < LEAST_CONTEXT),
  };
}

/** The beginning of what follows; a word that is cut in two is left out, and the cut is shown. */
function head(text: string, whole: boolean): string {
  if (whole && text.length <= AFTER) return text;
  const cut = text.slice(0, AFTER);
  const space = cut.lastIndexOf(' ');
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}

function tail(text: string): string {
  if (text.length <= BEFORE) return text;
  const cut = text.slice(-BEFORE);
  const space = cut.indexOf(' ');
  return `…${space === -1 || space > BEFORE - 4 ? '' : cut.slice(space + 1)}`;
}

/** A text of at most `most` UTF-16 units; a longer one is shortened in its middle. */
export function shorten(text: string, most = WORDS): string {
  if (text.length <= most) return text;
  return `${dropLast(text.slice(0, most - 40))} … ${dropFirst(text.slice(-36))}`;
}

/** Without the word at a cut, which may be half of one; a script without spaces is cut where it is. */
const dropLast = (text: string): string => text.replace(/\s+\S{0,24}$/, '');
const dropFirst = (text: string): string => text.replace(/^\S{0,24}\s+/, '');
