/** `near`: the same name in other letters. `no`: an ordinary word that is spelt alike. */
export type CaseFit = 'exact' | 'caps' | 'near' | 'no';

const PLAIN = /^[\x20-\x7e]*$/;
const UNSEEN = /\p{Cf}/gu;
/** Scripts whose accents and points may be left out; elsewhere they are vowels. */
const FREE_MARKS =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]+$/u;

/**
 * How a word of a text is written beside a word of a name, both of one key. A name with a capital
 * does not fit a word without ("May", "may"), capitals throughout fit nothing else while they are
 * short ("US", "us", "Us"); a word in capitals may stand for any, and particles are written either way.
 */
export function compareCase(name: string, word: string, isParticle: boolean): CaseFit {
  if (name === word) return 'exact';
  let [wanted, found] = [name, word];
  let isNear = false;
  if (!PLAIN.test(name) || !PLAIN.test(word)) {
    [wanted, found] = [compose(name), compose(word)];
    if (wanted === found) return 'exact';
    const [bareWanted, bareFound] = [bare(wanted), bare(found)];
    if (wanted.toLowerCase() !== found.toLowerCase()) {
      if (!FREE_MARKS.test(wanted)) return 'no';
      isNear = true;
    }
    [wanted, found] = [bareWanted, bareFound];
    if (wanted === found) return 'near';
  }
  const isSmall = found.charAt(0) === found.charAt(0).toLowerCase();
  const wantsCapital = wanted.charAt(0) !== wanted.charAt(0).toLowerCase();
  if (wantsCapital && isSmall) return isParticle && !isCaps(wanted) ? 'exact' : 'no';
  if (isCaps(found)) return isNear ? 'near' : 'caps';
  if (isCaps(wanted) && wanted.length < 4) return 'no';
  return 'near';
}

const compose = (word: string): string =>
  word
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02bc\u2032]/g, "'")
    .replace(UNSEEN, '');

const bare = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '');

/** Capitals throughout, and more than one. */
export const isCaps = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
