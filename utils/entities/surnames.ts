import { isGeneration, isParticle } from './name-lists';
import { isCapital } from './name-neighbours';
import { type ReadName, readName } from './read-name';

/** Surnames that stand first, folded: of China, Korea and Vietnam, where names have two or three parts. */
const FIRST = new Set(
  (
    'xi li wang zhang hu deng mao chen liu zhao zhou wu xu sun ma zhu guo lin gao luo zheng xie han ' +
    'tang feng cao peng zeng xiao tian dong pan yuan yu kim park choi jung kang cho yoon jang lim ' +
    'shin moon ahn hong lee nguyen tran pham hoang vo dang bui ngo duong ban'
  ).split(' '),
);

/**
 * What a person may be called by later in an article: the last word of the name with its particles
 * (van der Leyen), the last two of three (López Obrador), and the first one where names begin with
 * it (Xi Jinping, Kim Jong-un). None for a name of one word.
 */
export function surnamesOf(name: ReadName): ReadName[] {
  let last = name.keys.length - 1;
  if (last > 0 && isGeneration(name.keys[last] ?? '')) last--;
  if (last < 1) return [];
  const found: ReadName[] = [];
  const take = (from: number, to: number) => found.push(partOf(name, from, to));
  // "Jong-un" is one word.
  let lastWord = last;
  while (lastWord > 0 && name.gaps[lastWord - 1] === '-') lastWord--;
  let first = lastWord;
  while (first > 1 && isParticle(name.keys[first - 1] ?? '')) first--;
  const isFirstName =
    FIRST.has(name.keys[0] ?? '') && (lastWord === 1 || (last === 2 && first === 2));
  const given = name.words[last] ?? '';
  const isSyllable = lastWord < last && !isCapital(given);
  if (isFirstName || (isSyllable && lastWord > 0)) take(0, 0);
  if (isSyllable || lastWord === 0) return found;
  take(first, last);
  if (last < name.keys.length - 1) take(first, name.keys.length - 1);
  if (first >= 2 && (name.keys[first - 1] ?? '').length > 1) take(first - 1, last);
  return found;
}

/** Whether words, a title before them aside, are what a person of this name may be called by later. */
export function isSurnameOf(words: string, name: string): boolean {
  const called = readName(words, 'person')?.keys.join(' ');
  const whole = readName(name, 'person');
  return whole !== undefined && surnamesOf(whole).some(({ keys }) => keys.join(' ') === called);
}

const partOf = (name: ReadName, from: number, to: number): ReadName => ({
  keys: name.keys.slice(from, to + 1),
  gaps: name.gaps.slice(from, to),
  words: name.words.slice(from, to + 1),
  head: '',
  tail: to === name.keys.length - 1 ? name.tail : '',
});
