import { finish } from '@/utils/text/slices';
import { isPlainTitle, standsBeforeTitle } from './name-lists';
import { gapBefore, readNameWords } from './name-words';

/** A name as it is looked for in texts. */
export interface ReadName {
  /** Its words as `nameKey` folds them, without title and article. */
  readonly keys: readonly string[];
  /** What stands before each word but the first, as `gapBefore` folds it. */
  readonly gaps: readonly string[];
  /** The words as the reader wrote them. */
  readonly words: readonly string[];
  /** What stands before the first word and after the last one. */
  readonly head: string;
  readonly tail: string;
  /** What must stand before it in a text, since without that it is too little of a name. */
  readonly needs?: 'the' | 'title';
}

/** Names with more words are not looked for. */
const MOST_WORDS = 24;
/** Names of which "The" is a part, whatever the rule says. */
const WITH_THE = new Set(['hague', 'gambia', 'bahamas', 'bronx']);

/**
 * A name of an entity read into its words: a title before a person's name and a leading "the" are
 * not part of it, nor is a possessive 's. Undefined when it has no letters or too many words.
 */
export function readName(name: string, typeId: string): ReadName | undefined {
  const line = name.replace(/\s+/g, ' ').trim();
  const { keys, gaps, words, head, tail } = PLAIN.test(line) ? readPlain(line) : readLine(line);
  const count = keys.length;
  if (count === 0 || count > MOST_WORDS || keys.includes('')) return undefined;
  const first = typeId === 'person' ? titleWords(keys) : articleWords(keys, typeId);
  const isPossessive = count > 1 && POSSESSIVE.test(line);
  const past = isPossessive ? count - 1 : count;
  const whole = first === 0 && past === count;
  const read: ReadName = {
    keys: whole ? keys : keys.slice(first, past),
    gaps: whole ? gaps : gaps.slice(first, past - 1),
    words: whole ? words : words.slice(first, past),
    head: first === 0 ? head : '',
    tail: isPossessive ? '' : tail,
  };
  if (first === 0 || read.keys.length > 1) return read;
  return { ...read, needs: typeId === 'person' ? 'title' : 'the' };
}

const POSSESSIVE = /[\p{L}\p{N}\p{M}]['’]s$/iu;
/** Words of letters between single spaces, as most names are: read without more ado. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

type Line = Pick<ReadName, 'keys' | 'gaps' | 'words' | 'head' | 'tail'>;

function readPlain(line: string): Line {
  const words = line.split(' ');
  const keys = line.toLowerCase().split(' ');
  return { keys, gaps: new Array<string>(words.length - 1).fill(' '), words, head: '', tail: '' };
}

function readLine(line: string): Line {
  const read = finish(readNameWords(line));
  const { keys, starts, ends } = read;
  return {
    keys,
    gaps: keys.slice(1).map((_, at) => gapBefore(read, at + 1)),
    words: starts.map((start, at) => line.slice(start, ends[at])),
    head: line.slice(0, starts[0]),
    tail: line.slice(ends.at(-1)),
  };
}

/** How many words of a person's name are titles: "Defense Secretary Pete Hegseth" has two. */
export function titleWords(keys: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < keys.length - 1 && at < 5; at++) {
    const key = keys[at] ?? '';
    if (isPlainTitle(key)) count = at + 1;
    else if (!standsBeforeTitle(key)) break;
  }
  return count;
}

/** Works keep their article: it is part of the title. */
function articleWords(keys: readonly string[], typeId: string): number {
  const isArticle = keys[0] === 'the' && keys.length > 1 && typeId !== 'work';
  return isArticle && !WITH_THE.has(keys[1] ?? '') ? 1 : 0;
}
