import { cityNames, countryNames, worldNames } from './name-packages';
import { readList } from './read-lists';

/** Of made-up companies and bodies there are as many as real ones. */
const INVENTED = 0.5;

const TITLE_NOUNS = words(
  'River Daughter Garden House Kingdom Ocean Letter Summer Door Mountain Crown Mirror Road Harvest Promise Night Keeper Tide Orchard Stranger Bell Winter Fire Shadow Sister Husband Train Bridge Island Forest Secret Dream Wolf Horse Stone Glass Song Dance Storm Lantern Witness Heart Silence Empire Machine Thief Soldier Widow Pianist Teacher Understudy Noise Light Bus Field Fable Factory Tear Jewel',
);
const TITLE_WORDS = words(
  'Last Quiet Lost Black Blue Long Broken Salt Silent Dark Red Winter Golden White Perfect Little Good Big Wild American Secret Invisible Burning Empty Distant Sweet New Old Great Second Dead Lonely',
);
const SYLLABLES = words(
  'lu mi co re ta va qui na pan ga lac ti mu bi ques da fol ver no zen tor il ax on en ky ro sta bel fra mon del qua si nex or ly fe cra do ba tel vi pri zo',
);

function words(list: string): string[] {
  return list.split(' ');
}

/** What stands for a slot of a template. */
export interface Filling {
  readonly words: string;
  /** Absent where the words are no name that is to be found. */
  readonly type?: string;
}
export type Pick = (list: readonly string[]) => string;

/** Gives the words for a slot by its name; throws for one that nothing fills. */
export function createFillings(pick: Pick, random: () => number): (slot: string) => Filling {
  const world = worldNames();
  const cities = cityNames(400_000);
  const countries = countryNames().filter((name) => name !== '' && !/[,(]/.test(name));
  const lists = {
    place: readList('places'),
    organization: readList('organizations').filter((name) => name !== name.toLowerCase()),
    agency: readList('agencies'),
    team: readList('teams'),
    event: readList('events'),
    work: readList('works').filter((name) => / /.test(name)),
    product: readList('products'),
    group: readList('groups').filter((name) => !name.endsWith('s')),
  };
  const states = lists.place.slice(
    lists.place.indexOf('Alabama'),
    lists.place.indexOf('Wyoming') + 1,
  );
  const capitals = lists.place.slice(
    lists.place.indexOf('Berlin'),
    lists.place.indexOf('Las Vegas'),
  );
  const person = (): string => `${pick(world.given)} ${pick(world.surnames)}`;
  const company = (): string =>
    random() < INVENTED
      ? `${pick(world.surnames)} ${pick(['Corp', 'Corp.', 'Inc', 'Inc.', 'Group', 'Holdings', 'Ltd', 'AG', 'Bank', 'Energy', 'Motors', 'Pharmaceuticals', 'Airlines', 'Capital', 'Industries', 'Technologies', '& Co', 'Media', 'Partners'])}`
      : pick(
          lists.organization.slice(
            lists.organization.indexOf('Apple'),
            lists.organization.indexOf('NBA'),
          ),
        );
  const body = (): string =>
    pick([
      'Institute',
      'Commission',
      'Council',
      'Agency',
      'Authority',
      'Association',
      'Federation',
      'Court',
      'Party',
      'Board',
      'Committee',
      'Foundation',
      'Union',
      'Bank',
      'Front',
      'Movement',
      'Center',
    ]);
  const field = (): string =>
    pick([
      'Health',
      'Trade',
      'Energy',
      'Defence',
      'Labour',
      'Election',
      'Human Rights',
      'Food Safety',
      'Environmental Protection',
      'Foreign Relations',
      'Data Protection',
      'Nuclear Safety',
      'Refugee',
      'Statistics',
      'Aviation',
      'Football',
      'Weather',
      'Geological',
      'Hurricane',
      'Tsunami Warning',
      'Climate',
      'Farmers',
      'Workers',
      'Liberation',
      'Democratic',
      'Peoples',
      'National',
      'Central',
      'Supreme',
      'Constitutional',
    ]);
  const organization = (): string => {
    const draw = random();
    if (draw < INVENTED) return pick(lists.organization);
    if (draw < 0.65) return `${field()} ${body()}`;
    if (draw < 0.75) return `National ${field()} ${body()}`;
    if (draw < 0.85) return `${pick(lists.group)} ${field()} ${body()}`;
    if (draw < 0.92) return `${body()} for ${field()}`;
    return `${pick(['U.S.', 'US', 'European', 'International', 'World', 'Royal'])} ${field()} ${body()}`;
  };
  const event = (): string => {
    if (random() < 0.6) return pick(lists.event);
    const kind = pick([
      'Summit',
      'Film Festival',
      'Open',
      'Grand Prix',
      'Marathon',
      'Games',
      'Cup',
      'Conference',
      'Championship',
      'Championships',
      'Forum',
      'War',
      'Masters',
      'Earthquake',
      'Air Show',
    ]);
    return `${pick(cities)} ${kind}`;
  };
  const title = (): string => {
    const draw = random();
    const [noun, other] = [pick(TITLE_NOUNS), pick(TITLE_NOUNS)];
    if (draw < 0.2) return `The ${noun}`;
    if (draw < 0.45) return `The ${pick(TITLE_WORDS)} ${noun}`;
    if (draw < 0.6) return `${pick(TITLE_WORDS)} ${noun}`;
    if (draw < 0.75) return `${noun}s and ${other}s`;
    if (draw < 0.85) return `The ${noun} of ${pick(cities)}`;
    if (draw < 0.95) return `${pick(TITLE_WORDS)} ${noun} to ${pick(cities)}`;
    return noun;
  };
  const coined = (): string => {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES));
    const word = syllables.join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const coinedProduct = (): string => {
    const draw = random();
    if (draw < 0.4) return coined();
    if (draw < 0.6) return `${coined()} ${Math.ceil(random() * 12)}`;
    return draw < 0.8
      ? `${pick([...'ABCFGKMRSTX'])}-${Math.ceil(random() * 90)}`
      : `${coined()}-${pick([...'ABCFGKMRSTX'])}`;
  };
  const law = (): string =>
    `${pick(cities)} ${pick(['Agreement', 'Accord', 'Protocol', 'Treaty', 'Convention', 'Declaration'])}`;
  const work = (): string => {
    const draw = random();
    if (draw < 0.3) return pick(lists.work);
    return draw < 0.75 ? title() : law();
  };
  const makers: Record<string, () => Filling> = {
    person: () => ({ words: person(), type: 'person' }),
    given: () => ({ words: pick(world.given), type: 'person' }),
    country: () => ({ words: pick(countries), type: 'place' }),
    'country-code': () => ({
      words: pick([
        'USA',
        'GBR',
        'GER',
        'FRA',
        'ITA',
        'ESP',
        'AUS',
        'RUS',
        'CHN',
        'JPN',
        'KEN',
        'ETH',
        'NED',
        'SUI',
      ]),
      type: 'place',
    }),
    city: () => ({ words: pick(cities), type: 'place' }),
    'city-capitals': () => ({ words: pick(cities).toUpperCase(), type: 'place' }),
    region: () => ({ words: pick(lists.place), type: 'place' }),
    state: () => ({ words: pick(states), type: 'place' }),
    river: () => ({ words: `${pick(world.surnames)} River`, type: 'place' }),
    square: () => ({
      words: `${pick(world.surnames)} ${pick(['Square', 'Park', 'Stadium', 'Street', 'Airport', 'Bridge', 'Arena', 'Hill'])}`,
      type: 'place',
    }),
    'U.S.': () => ({ words: pick(['U.S.', 'US', 'U.S.']), type: 'place' }),
    UK: () => ({ words: pick(['UK', 'U.K.']), type: 'place' }),
    EU: () => ({ words: pick(['EU', 'European Union']), type: 'organization' }),
    organization: () => ({ words: organization(), type: 'organization' }),
    'organization-noun-name': () => ({
      words: `${pick(['Supreme', 'Constitutional', 'High', 'Federal'])} Court`,
      type: 'organization',
    }),
    acronym: () => ({
      words: Array.from({ length: 3 }, () => pick([...'ABCDEFGHIKLMNOPRSTUW'])).join(''),
      type: 'organization',
    }),
    company: () => ({ words: company(), type: 'organization' }),
    exchange: () => ({ words: `${pick(cities)} Stock Exchange`, type: 'organization' }),
    ministry: () => ({
      words:
        random() < 0.5
          ? `${pick(['Foreign', 'Defence', 'Defense', 'Interior', 'Health', 'Finance', 'Energy'])} Ministry`
          : `Ministry of ${pick(['Health', 'Defence', 'Foreign Affairs', 'Justice', 'Education', 'Interior'])}`,
      type: 'organization',
    }),
    university: () => ({
      words: random() < 0.5 ? `University of ${pick(cities)}` : `${pick(cities)} University`,
      type: 'organization',
    }),
    'local-body': () => ({
      words: pick(['city council', 'police', 'court', 'authorities', 'parliament']),
    }),
    agency: () => ({ words: pick(lists.agency).replace(/^The /, ''), type: 'organization' }),
    team: () => ({ words: pick(lists.team), type: 'organization' }),
    'city-team': () => ({ words: pick(cities), type: 'organization' }),
    event: () => ({ words: event(), type: 'event' }),
    work: () => ({ words: work(), type: 'work' }),
    product: () => ({
      words:
        random() < 0.6
          ? pick(lists.product)
          : `${pick(world.surnames)} ${Math.ceil(random() * 900)}`,
      type: 'product',
    }),
    group: () => ({ words: pick(lists.group), type: 'group' }),
    capital: () => ({ words: pick(capitals), type: 'place' }),
    coined: () => ({
      words: random() < 0.8 ? coined() : `${coined()}${pick(['Soft', 'Tech', 'Bank', 'X', 'AI'])}`,
      type: 'organization',
    }),
    'two-word-company': () => ({
      words: `${pick(TITLE_WORDS)} ${pick(['Kitchen', 'Robotics', 'Foods', 'Motors', 'Software', 'Games', 'Labs', 'Space', 'Power', 'Health', 'Oil', 'Farms', 'Pictures', 'Records', 'Cloud', 'Analytics', 'Sports'])}`,
      type: 'organization',
    }),
    'coined-product': () => ({ words: coinedProduct(), type: 'product' }),
    title: () => ({ words: title(), type: 'work' }),
    act: () => ({
      words: `${field()} ${pick(['Act', 'Code', 'Regulation', 'Directive', 'Law', 'Bill', 'Charter'])}`,
      type: 'work',
    }),
    storm: () => ({
      words: `${pick(['Hurricane', 'Hurricane', 'Storm', 'Typhoon', 'Cyclone', 'Tropical Storm'])} ${pick(world.given)}`,
      type: 'event',
    }),
    record: () => ({ words: random() < 0.5 ? coined() : title(), type: 'work' }),
    airport: () => ({
      words: `${random() < 0.5 ? pick(cities) : person()} ${pick(['International Airport', 'Airport'])}`,
      type: 'place',
    }),
    hospital: () => ({
      words: `${pick(cities)} ${pick(['General Hospital', 'Royal Infirmary', 'University Hospital', 'Medical Center', 'Clinic'])}`,
      type: 'organization',
    }),
    people: () => ({ words: coined() }),
    'people-party': () => ({
      words: `${pick(lists.group)} ${pick(['Communist', 'Socialist', 'Labour', 'Green', 'Conservative', 'Liberal', 'Democratic'])} Party`,
      type: 'organization',
    }),
    lake: () => ({ words: `${pick(['Lake', 'Mount'])} ${pick(world.surnames)}`, type: 'place' }),
    street: () => ({
      words: `${pick(world.surnames)} ${pick(['Street', 'Avenue', 'Road', 'Lane'])}`,
      type: 'place',
    }),
    battle: () => ({
      words:
        random() < 0.5
          ? pick([
              'World War II',
              'World War I',
              'the Vietnam War',
              'the Cold War',
              'the Gulf War',
            ]).replace('the ', '')
          : `Battle of ${pick(cities)}`,
      type: 'event',
    }),
    year: () => ({ words: String(1990 + Math.floor(random() * 36)) }),
    month: () => ({
      words: pick(['January', 'March', 'May', 'July', 'August', 'October', 'Nov.', 'Dec.']),
    }),
    day: () => ({ words: String(Math.ceil(random() * 30)) }),
    weekday: () => ({
      words: pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']),
    }),
  };
  return (slot) => {
    if (slot.startsWith('fixed:')) return { words: slot.slice(6), type: 'organization' };
    const make = makers[slot] ?? makers[slot.replace(/\d$/, '')];
    if (make === undefined)
      throw new Error(`templates.txt has a slot "${slot}" that nothing fills.`);
    return make();
  };
}
