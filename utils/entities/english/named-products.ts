import type { Span } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';
import { repeatNames } from './repeat-names';
import { matchesOf, type Pattern, type Seen } from './windows';

export interface ProductSpan extends Span {
  readonly typeId: 'product';
}

const CAPITAL = '[A-Z][\\w\\u00c0-\\u024f-]{0,40}';
const NAME = `${CAPITAL}(?: (?:of the )?(?:${CAPITAL}|\\d{1,3}[A-Z]?)){0,2}`;
/** Designations of aircraft, weapons and rockets. */
const DESIGNATION =
  '(?:(?:F|B|A|KF|MQ|RQ|AH|UH|CH|MH|MiG|Su|Tu|Il|An|AK|KC|P|T|TU|SU|IL)-\\d{2,3}[A-Z]?|A3[1-8]0(?:neo)?|S-[34]00|M1A[12]|AK-47|V-22)(?: (?:Abrams|Raptor|Lightning(?: II)?|Falcon|Hornet|Osprey))?';
const LEADS =
  '(?:iPhones?|iPads?|MacBook|AirPods|Apple Watch|Galaxy|Pixel(?:book)?|ThinkPad|Surface|PlayStation|Xbox|Nintendo Switch|Windows|Android|ChromeOS|iOS|macOS|Falcon|Starship|Starlink|Soyuz|Ariane|Long March|Atlas|Boeing|Airbus|Embraer|Cessna|Leopard|Challenger|Tensor|Snapdragon|Core|Ryzen|Model|Tesla|Land Rover|Range Rover|Ford|Toyota|Honda|Volkswagen|GPT)';
/** What comes after a lead to make a model of it. */
const MODEL =
  '(?:[- ](?:[A-Z]{0,2}\\d{1,4}(?:[A-Z]{1,2}|neo|[aeix])?|Max|MAX|Pro|Ultra|Mini|Plus|Air|Fold|Heavy|Defender|Sport|Focus|Fiesta|Transit|Corolla|Prius|Hilux|Civic|Accord|Golf|Dragon|Crew)(?![a-rt-z-]))';
const KNOWN =
  '(?:ChatGPT|Photoshop|Chromebooks?|Cybertruck|Dreamliner|Concorde|Kalashnikovs?|HIMARS|ATACMS|Storm Shadow|Bayraktar(?: TB2)?|Shaheds?(?:-\\d{3})?|Iskander(?:-M)?|Kinzhal|Tomahawks?|Javelins?|Patriot(?= (?:system|missile|batter|air|interceptor))|Chinooks?|Black Hawks?|Ozempic|Wegovy|Mounjaro|Viagra|Botox|Paxlovid|Tamiflu|OxyContin|[Bb]itcoin|Ethereum|iPhones?|iPads?|MacBook|AirPods|PlayStation|Xbox|ChromeOS|iOS|Starlink|Bluetooth)';
/** Networks are companies too; on them, they are what the company makes. */
const NETWORK =
  '(?:WhatsApp|Telegram|Instagram|Facebook|TikTok|YouTube|X|Bluesky|Truth Social|WeChat|Weibo|Signal|Zoom|Slack|Snapchat|Twitter)';
const SHIP = `(?:USS|HMS|HMAS|HMCS|INS|RMS|MV|USNS|RRS) ${CAPITAL}(?: ${CAPITAL})?`;
const THING =
  '(?:drug|vaccine|pill|app|chatbot|rover|lander|probe|spacecraft|satellite|rocket|missile|tanker|ferry|yacht|trawler|freighter|cruise ship|container ship|cargo ship|warship|frigate|destroyer|submarine|aircraft carrier|liner|smartphone|handset|laptop|console|operating system|software|browser|search engine)';
const MADE = `(?:rockets?|(?:cruise |ballistic )?missiles?|drones?|fighter jets?|fighters|helicopters?|tanks|rifles?|smartphones?|laptops?|lander|rover|probe|spacecraft|capsule|chips?|processors?|accelerators?|chatbot|app|vaccines?|air defen[cs]e systems?|crude|SUV|sedan|pickup truck)`;

const FORMS: Pattern = {
  starts:
    /\b(?:i(?:Ph|Pa|OS)|[Bb]itcoin|macOS|[Tt]he |[Ii]ts |[Hh]is |[Hh]er |own |[Aa]n? |[Ll]aunch|[Uu]nveil|on |On |by |via |[A-Z])/g,
  form: new RegExp(
    [
      `(?<sure>${DESIGNATION}|${LEADS}${MODEL}{1,3}|${KNOWN}|${SHIP})s?(?![\\w])`,
      `(?:[Oo]n|by|via) (?<network>${NETWORK})(?![\\w])`,
      `(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Aa]n?|own)(?: [a-z-]+){0,2} ${THING}(?:,| called)? (?<thing>${NAME})`,
      `(?:[Ll]aunch(?:es|ed|ing)?(?: of)?|[Uu]nveil(?:s|ed|ing)?) (?:the |its |a |new )*(?<launched>${CAPITAL}(?: ${CAPITAL}){0,2} \\d{1,3}[A-Z]?)`,
      `(?<made>${CAPITAL}(?: ${CAPITAL}| \\d{1,3}[A-Z]?){0,2}) ${MADE}(?![\\w-])`,
    ].join('|'),
    'y',
  ),
};

/** Makers, owners and peoples: "Russian missiles", "Hamas rockets" name no product. */
const NOT_MADE =
  /Qaeda$|(?:ian|ean|ish|ese|ch|can|raeli|raqi|stani|audi|emeni|ench|utch|reek|Thai|Swiss|Czech|Afghan|Turk)$|^(?:The|A|An|In|On|Two|Three|Four|Five|Six|Some|More|All|New|U\.?S|US|UK|EU|NATO|Army|Navy|Air|Hamas|Hezbollah|Houthi|Houthis|Pfizer|Moderna|AstraZeneca|Novavax|Samsung|Apple|Google|Huawei|Xiaomi|Nvidia|Intel|AMD|TSMC|Qualcomm|Tesla|NASA|SpaceX|Nato|Defence|Defense|Ground|Weather|Solar|AI|Long|Short|Medium|Malaria|Covid|COVID|Ukraine|Russia|Israel|Iran|China|India|Japan|Germany|Britain|France|Uber|Amazon|Microsoft|Meta|OpenAI|Police|Coast|Many|Most|These|Those|Its|His|Their|Guardian|BBC|Allied|Western|Soviet|Kurdish|Republican|Democrat|Computer|Control|Justice|Health|Education|Electoral|Political|Banking|Nordic|West)(?: |$)/;

/**
 * The products of an English text that it gives away itself: designations ("F-16"), makers with a
 * model ("Boeing 737"), ships, "the drug Tavaquine", "Shahed drones". With all their mentions, in
 * the order of the text, none overlapping another.
 */
export function* findProducts(text: string): Slices<ProductSpan[]> {
  const found = yield* matchesOf(text, FORMS, readProduct);
  const named = found.filter(({ isOnce }) => !isOnce);
  const all = yield* repeatNames(text, named);
  const taken = new Set(all.map(({ start }) => start));
  return [...all, ...found.filter(({ isOnce, start }) => isOnce && !taken.has(start))]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, typeId: 'product' }));
}

/** What is done on X, which is a letter elsewhere. */
const WRITTEN =
  /(?:wrote|writing|post(?:s|ed)?|said|statement|messages?|video|account)(?: \S+){0,2} $/;

interface FoundProduct extends Span {
  /** Its other mentions may be the company. */
  readonly isOnce: boolean;
}

function readProduct({ match, offset, around }: Seen): FoundProduct | undefined {
  const { sure, network, thing, launched, made } = match.groups ?? {};
  const name = sure ?? network ?? thing ?? launched ?? made;
  if (name === undefined || /[\w\u00c0-\u024f.-]/.test(around.charAt(match.index - 1)))
    return undefined;
  if (made !== undefined && (NOT_MADE.test(made) || !/[a-z]{2}|\d/.test(made))) return undefined;
  if (network === 'X' && !WRITTEN.test(around.slice(Math.max(0, match.index - 40), match.index)))
    return undefined;
  const start = offset + match.index + match[0].indexOf(name);
  return { start, end: start + name.length, isOnce: network !== undefined };
}
