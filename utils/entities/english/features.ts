import { FEATURE_BITS } from './data';
import { joinHashes, mix } from './hash';
import { isInside } from './labels';
import type { Phrases } from './phrases';
import type { Run } from './runs';
import { Shape } from './shapes';
import { Standing } from './standing';
import { WordClass } from './word-classes';
import { coarse, isName, type Words } from './words';

/** All that features are made of. */
export interface Evidence {
  readonly words: Words;
  readonly phrases: Phrases;
  readonly seen: Uint16Array;
  /** Labels that the rules give. */
  readonly ruled: Uint8Array;
}

/** More features than any word has. */
export const MOST_FEATURES = 192;

const EDGE = 0x3c6ef372;
const HEADLINE = Standing.titleCase | Standing.capitalLine;
/** Classes that say something two words away. */
const FAR_CLASSES =
  WordClass.title |
  WordClass.companySuffix |
  WordClass.organizationNoun |
  WordClass.placeNoun |
  WordClass.country |
  WordClass.givenName |
  WordClass.agency |
  WordClass.speech |
  WordClass.eventNoun |
  WordClass.team;

/** Writes features of one text's words. */
export interface FeatureWriter {
  /**
   * Writes the features of a word of a run into `into`, each a hash of `FEATURE_BITS` bits, and
   * returns how many there are.
   */
  write(run: Run, word: number, into: Int32Array): number;
}

/** Training and tagging see the same features. */
export function createFeatureWriter(evidence: Evidence): FeatureWriter {
  const { words, phrases, seen, ruled } = evidence;
  const { hash, cluster, classes, shape, standing, count: size } = words;
  let target: Int32Array = new Int32Array(0);
  let count = 0;

  function add(template: number, value: number): void {
    target[count] = mix(Math.imul(template, 0x9e3779b1) + value) >>> (32 - FEATURE_BITS);
    count += 1;
  }
  function addBits(template: number, bits: number): void {
    for (let left = bits; left !== 0; left &= left - 1)
      add(template, 31 - Math.clz32(left & -left));
  }
  const inText = (at: number): boolean => at >= 0 && at < size;
  const hashAt = (at: number): number => (inText(at) ? (hash[at] ?? 0) : EDGE);
  const clusterAt = (at: number): number => (inText(at) ? (cluster[at] ?? 0) : 0);
  const coarseAt = (at: number): number => coarse(clusterAt(at));
  const classesAt = (at: number): number => (inText(at) ? (classes[at] ?? 0) : 0);
  const shapeAt = (at: number): number => (inText(at) ? (shape[at] ?? 0) : 31);

  function addWords(word: number): void {
    const here = hashAt(word);
    const before = hashAt(word - 1);
    const after = hashAt(word + 1);
    add(1, 0);
    add(2, here);
    add(3, before);
    add(4, after);
    add(5, hashAt(word - 2));
    add(6, hashAt(word + 2));
    add(7, joinHashes(before, here));
    add(8, joinHashes(here, after));
  }

  function addShapes(word: number, manner: number): void {
    const here = shapeAt(word);
    const shapes = (shapeAt(word - 1) << 10) | (here << 5) | shapeAt(word + 1);
    add(9, shapes);
    add(10, (here << 4) | manner);
    add(11, (shapeAt(word - 2) << 20) | (shapeAt(word + 2) << 15) | shapes);
    if (here === Shape.sign || here === Shape.number || here === Shape.small) return;
    const form = words.folded[word] ?? '';
    const last = form.length - 1;
    let front = 0;
    let back = 0;
    for (let at = 0; at < 4 && at < last; at += 1) {
      front = Math.imul(front ^ form.charCodeAt(at), 0x01000193) + 1;
      back = Math.imul(back ^ form.charCodeAt(last - at), 0x01000193) + 1;
      if (at === 0) continue;
      add(12 + at, front);
      add(16 + at, back);
    }
    add(20, (Math.min(form.length, 12) << 5) | here);
  }

  function addClusters(word: number, manner: number): void {
    add(21, clusterAt(word));
    add(22, clusterAt(word - 1));
    add(23, clusterAt(word + 1));
    add(24, (coarseAt(word - 1) << 8) | coarseAt(word));
    add(25, (coarseAt(word) << 8) | coarseAt(word + 1));
    add(26, coarseAt(word - 2));
    add(27, coarseAt(word + 2));
    add(28, (coarseAt(word) << 9) | (shapeAt(word) << 4) | manner);
  }

  function addClasses(word: number, manner: number): void {
    const here = classesAt(word);
    addBits(29, here);
    addBits(30, classesAt(word - 1));
    addBits(31, classesAt(word + 1));
    addBits(32, classesAt(word - 2) & FAR_CLASSES);
    addBits(33, classesAt(word + 2) & FAR_CLASSES);
    add(34, joinHashes(here, (shapeAt(word) << 4) | manner));
    add(35, joinHashes(classesAt(word - 1), here));
    add(36, joinHashes(here, classesAt(word + 1)));
    add(37, phraseAt(phrases, word));
    add(38, phraseAt(phrases, word - 1));
    add(39, phraseAt(phrases, word + 1));
    const rule = ruled[word] ?? 0;
    add(40, rule);
    add(41, (rule << 6) | (ruled[word - 1] ?? 0));
    add(42, (rule << 6) | (ruled[word + 1] ?? 0));
    add(43, (rule << 9) | (shapeAt(word) << 4) | manner);
    add(44, joinHashes(rule, here));
  }

  function addMemory(word: number, manner: number): void {
    const memory = seen[word] ?? 0;
    addBits(45, memory);
    add(46, ((memory & 3) << 10) | (shapeAt(word) << 4) | manner);
    add(47, joinHashes(memory, shapeAt(word)));
  }

  /** What the unbroken capitals around the word begin and end with, and what stands around them. */
  function addRun(run: Run, word: number): void {
    let first = word;
    let last = word;
    if (isName(words, word)) {
      while (first > run.start && isName(words, first - 1)) first -= 1;
      while (last < run.end - 1 && isName(words, last + 1)) last += 1;
    }
    add(48, Math.min(word - first, 3) * 4 + Math.min(last - word, 3));
    if (last > word) {
      add(49, hashAt(last));
      addBits(50, classesAt(last));
      add(51, coarseAt(last));
    }
    if (first < word) {
      addBits(52, classesAt(first));
      add(53, coarseAt(first));
    }
    const length = Math.min(last - first, 3);
    const before = hashAt(first - 1);
    const after = hashAt(last + 1);
    if (first < word) add(54, before);
    if (last > word) add(55, after);
    add(56, joinHashes(before, length));
    add(57, joinHashes(after, length));
    add(58, (coarseAt(last + 1) << 2) | length);
    add(59, (coarseAt(first - 1) << 2) | length);
    if (isInside(ruled[word] ?? 0)) add(62, hashAt(word + 1));
  }

  return {
    write(run, word, into) {
      target = into;
      count = 0;
      const place = standing[word] ?? 0;
      const opening = (place & Standing.sentenceStart) !== 0 ? 8 : 0;
      const manner = opening | ((place & HEADLINE) >> 1);
      addWords(word);
      addShapes(word, manner);
      addClusters(word, manner);
      addClasses(word, manner);
      addMemory(word, manner);
      addRun(run, word);
      const enclosed = place & (Standing.quoted | Standing.bracketed);
      if (enclosed !== 0) add(60, (enclosed << 5) | shapeAt(word));
      add(61, (place & Standing.glued) | (shapeAt(word + 1) === Shape.sign ? 1 : 0));
      return count;
    },
  };
}

const phraseAt = (phrases: Phrases, word: number): number =>
  ((phrases.kind[word] ?? 0) << 1) | (phrases.begins[word] ?? 0);
