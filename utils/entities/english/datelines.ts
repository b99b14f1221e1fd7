import type { Evidence } from './features';
import { KINDS } from './labels';
import { Shape } from './shapes';
import { Standing } from './standing';
import type { TaggedName } from './tagger';
import { WordClass } from './word-classes';
import { isOf } from './words';

const PLACE = KINDS.indexOf('place');
const DASHES = '-–—';
/** Most words between the place and the dash: a region, a date, an agency in brackets. */
const LONGEST = 9;

/**
 * The name as a place where it is that of a dateline: "BARCELONA (AP) —". The city's team, named so
 * in the rest of the text, does not count there.
 */
export function readDateline(evidence: Evidence, name: TaggedName): TaggedName {
  const { words } = evidence;
  const { start, end } = name;
  if (name.kind === PLACE || ((words.standing[start] ?? 0) & Standing.lineStart) === 0) return name;
  for (let word = start; word < end; word += 1) {
    if (words.shape[word] !== Shape.capitals || isOf(words, word, WordClass.agency)) return name;
  }
  for (let word = end; word < end + LONGEST && word < words.count; word += 1) {
    const sign = words.text.charAt(words.start[word] ?? 0);
    if (words.shape[word] === Shape.sign) {
      if (DASHES.includes(sign)) return { ...name, kind: PLACE };
      if (!',.()'.includes(sign)) return name;
    } else if (words.shape[word] === Shape.small) return name;
  }
  return name;
}
