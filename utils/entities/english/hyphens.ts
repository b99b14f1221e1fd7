import { Unit, unitKind } from './letters';

const PREFIX =
  /^(?:pro|anti|non|ex|post|pre|then|now|former|mid|trans|un|all|inter|intra|cross|near|via|to|and|the)$/;
/** Last parts that make an adjective of a name: "London-based", "Saudi-led". */
const ENDING =
  /^(?:\p{Ll}{2,}ed|based|born|led|run|built|held|made|bound|wide|era|style|like|type|area|only|friendly|speaking|owned|themed|level|affiliated|allied|aligned|linked|majority|minority|dominated|occupied|ruled|native|trained|sponsored|supplied|designed|language|inspired|sized|free|related|heavy|rich|listed|turned|to|and|in|on|for|of|the|year|month|day)$/u;
const STATE =
  /^(?:U\.?S\.?|U\.?K\.?|E\.?U\.?|U\.?N\.?|Afghanistan|America|Australia|Brazil|Britain|Canada|China|Egypt|France|Germany|Hamas|Hezbollah|India|Iran|Iraq|Israel|Italy|Japan|Kuwait|Lebanon|Mexico|NATO|Pakistan|Palestine|Russia|Serbia|Syria|Taiwan|Turkey|Ukraine|Vietnam|Moscow|Beijing|Kyiv|Kiev|Washington|Tokyo|London|Paris|Berlin|Tehran|Delhi|Islamabad|Armenia|Azerbaijan|Ethiopia|Eritrea|Korea|Poland|Belarus|Spain|Greece)$/;

/**
 * Where a hyphenated word is to be parted, as places of hyphens in it: after a prefix in small
 * letters ("pro-Trump"), before a last part in small letters ("London-based"), and between two
 * states or powers ("Israel-Hamas"). Names such as "Jean-Claude" and "Stratford-upon-Avon" stay whole.
 */
export function hyphenCuts(word: string): number[] {
  const cuts: number[] = [];
  const hyphens: number[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    if (unit === 45 || unit === 0x2010 || unit === 0x2011) hyphens.push(at);
  }
  const parts = word.split(/[-\u2010\u2011]/);
  const isCapital = (part: string | undefined): boolean =>
    part !== undefined && unitKind(part.charCodeAt(0)) === Unit.upper;
  const lastIsCapital = isCapital(parts.at(-1));
  for (const [index, place] of hyphens.entries()) {
    const left = parts[index] ?? '';
    const right = parts[index + 1] ?? '';
    if (PREFIX.test(left) && index === 0 && isCapital(right)) cuts.push(place);
    else if (isCapital(left) && left.length > 1 && ENDING.test(right) && !lastIsCapital) {
      cuts.push(place);
    } else if (STATE.test(left) && (STATE.test(right) || isCapital(right))) cuts.push(place);
    else if (STATE.test(right) && isCapital(left)) cuts.push(place);
  }
  return cuts;
}
