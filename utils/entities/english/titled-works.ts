import type { Span } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';
import { MONTH_NAME, WEEKDAY } from './month-names';
import { repeatNames } from './repeat-names';
import { matchesOf, type Pattern, type Seen } from './windows';

export interface WorkSpan extends Span {
  readonly typeId: 'work';
}

const CAPITAL = "[A-Z\\u00c0-\\u00de][\\w\\u00c0-\\u024f’'&-]{0,40}";
const SMALL = '(?:of|the|and|&|to|a|an|in the|for|on the|at the|with the|from the)';
/** `King of Thieves`, `The Far Machair`, `Medúlla`, `Whose Moon?`. */
const TITLE = `${CAPITAL}(?: (?:${SMALL} ){0,2}${CAPITAL}){0,7}[?!]?`;
/** In quotation marks a title may hold any small word. */
const QUOTED = `${CAPITAL}(?:[:,]? (?:(?:${SMALL}|in|on|at|with|from|by|or|is|as|my|your) ){0,3}(?:${CAPITAL}|\\d{1,4})){1,9}[?!]?`;
const KIND =
  '(?:film|movie|novel|book|memoir|autobiography|biography|album|EP|single|song|ballad|play|musical|opera|ballet|symphony|series|sitcom|soap|show|programme|documentary|drama|comedy|thriller|sequel|prequel|blockbuster|bestseller|poem|painting|sculpture|podcast|game show|video game|magazine|journal|anthology|trilogy)';
const OWNED =
  "(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Nn]ew|[Dd]ebut|[Ll]atest|[Hh]it|[’']s)";
const LAW =
  '(?:Act|Code|Regulation|Treaty|Convention|Agreement|Accords?|Protocol|Pact|Charter|Constitution|Amendment|Directive|Declaration|agreements|accords)';
const LAW_NAME = `${CAPITAL}(?: (?:(?:of|and|on|for|to|the|with) ){0,2}${CAPITAL}){0,6}? ${LAW}(?![\\w-]| [A-Z])`;

const FORMS: Pattern = {
  starts:
    /["“‘]|\b(?:[Aa]uthor of|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur|[Nn]ew|[Dd]ebut|[Ll]atest|[Hh]it) )|[’']s |\b[A-Z]/g,
  form: new RegExp(
    [
      `["“‘](?<quoted>${QUOTED})(?=[,.]?["”’](?!<))`,
      `[Aa]uthor of (?<written>${TITLE})`,
      `${OWNED} (?:[\\w-]+ ){0,2}${KIND}(?:(?: called| titled| entitled)? (?<called>${TITLE})|, (?<apart>${TITLE})(?=[,.;:]|$))`,
      `(?<law>${LAW_NAME})(?: \\((?<short>[A-Z]{2,8})\\))?`,
    ].join('|'),
    'y',
  ),
};

const CALENDAR = new RegExp(`^(?:${MONTH_NAME}|${WEEKDAY}|The|I|He|She|It|But|And|In|On|At)$`);
/** Party conventions are events; the rest are no texts. */
const NO_LAW =
  /(?<!^(?:The )?(?:UN|U\.N\.|Geneva|Vienna|Hague|Refugee|Genocide|European|Montreal|Chicago|Berne|Ramsar|Weapons) )Convention$|^(?:Honda|Dress|Zip|Postal|Balancing|Class|Area) /;
/** Quotation marks are for nicknames and slogans too. */
const NICKNAMED = new RegExp(
  `(?:[(]|\\bor|aka|known|named?|dubbed|nicknamed|labelled|labeled|so-called|spelled|pronounced|phrase|slogan|motto|town|him|her|them|(?<!${KIND} )called|calls?|title|sign|banner|shouting|chanting|chants? of)(?: as| the| a| an| simply)* ?$`,
);
const NO_WORK =
  /(?:Turnpike|Bridge|Road|Street|Highway|Expressway|Parkway|Association|Party|Center|Centre|District|Contest|Army|Brigade|Group|Committee|Movement|Coalition|State|East|West|North|South)$/;
const NO_TITLE =
  /^[,.]?["”’] (?:tour|promotion|association|campaign|party|company|group|award|people|man|woman|movement|policy|defen[cs]e)(?!\w)/;
const ARTICLE = /^(?:(?:The|Under|In|By|With|Since|After|Its|A|An) (?:the )?|.*[’']s )+(?=.)/;

/**
 * The books, films, songs, laws and treaties of an English text that it gives away itself: a title
 * in quotation marks, after "the film" or "author of", a name that ends in "Act". With all their
 * mentions, in the order of the text, none overlapping another.
 */
export function* findWorks(text: string): Slices<WorkSpan[]> {
  const found = yield* matchesOf(text, FORMS, readWork);
  const shorts = found.flatMap(({ short }) => short ?? []);
  const named = [...found.filter(({ isOnce }) => !isOnce), ...shorts];
  const all = yield* repeatNames(text, named);
  const taken = new Set(all.map(({ start }) => start));
  return [...all, ...found.filter(({ isOnce, start }) => isOnce && !taken.has(start))]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, typeId: 'work' }));
}

interface FoundWork extends Span {
  /** The acronym in brackets behind it. */
  readonly short?: Span;
  /** One word: its other mentions may be anybody's name. */
  readonly isOnce?: boolean;
}

function readWork({ match, offset, around }: Seen): FoundWork | undefined {
  const { quoted, written, called, apart, law, short } = match.groups ?? {};
  const title = quoted ?? written ?? called ?? apart;
  if (/[\w\u00c0-\u024f]/.test(around.charAt(match.index - 1)) && !/^[’']s/.test(match[0])) {
    return undefined;
  }
  if (title !== undefined) {
    if (CALENDAR.test(title)) return undefined;
    const end = match.index + match[0].length;
    const isSaying =
      quoted !== undefined &&
      (NO_WORK.test(quoted) ||
        NICKNAMED.test(around.slice(Math.max(0, match.index - 40), match.index)) ||
        NO_TITLE.test(around.slice(end, end + 30)));
    if (isSaying) return undefined;
    const start = offset + match.index + match[0].lastIndexOf(title);
    return { start, end: start + title.length, isOnce: !title.includes(' ') };
  }
  if (law === undefined || NO_LAW.test(law)) return undefined;
  const cut = ARTICLE.exec(law)?.[0].length ?? 0;
  const start = offset + match.index + cut;
  const end = offset + match.index + law.length;
  if (!hasName(law.slice(cut))) return undefined;
  if (short === undefined) return { start, end };
  const at = end + 2;
  return { start, end, short: { start: at, end: at + short.length } };
}

/** A name of a law has more than the word for it: "Clean Air Act", not "the Act". */
const hasName = (name: string): boolean => name.includes(' ');
