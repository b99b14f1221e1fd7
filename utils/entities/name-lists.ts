/** A list of words, folded as `nameKey` folds them. */
const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Titles that are never part of a name: English, then German, French and Spanish. */
const TITLES = list(
  'mr mrs ms mx dr prof professor sir president premier minister secretary chancellor senator sen ' +
    'representative rep congressman congresswoman governor gov general gen colonel col lieutenant lt ' +
    'sergeant sgt admiral adm ambassador chairman chairwoman spokesman spokeswoman commissioner ' +
    'councillor rev reverend herr frau doktor kanzler kanzlerin bundeskanzler bundeskanzlerin ' +
    'prasident prasidentin ministerin mme mlle monsieur madame ministre presidente senor senora sra ' +
    'presidenta ministro ministra',
);

/** Titles that begin names as well (King Kong, Judge Judy): they are left where they stand. */
const MORE_TITLES = list(
  'miss lord lady dame king queen prince princess pope cardinal bishop archbishop rabbi imam sheikh ' +
    'ayatollah chief director chair ceo cfo coach captain capt major maj commander judge justice ' +
    'speaker leader officer detective inspector deputy attorney envoy mayor doctor father sister ' +
    'brother vice m sr don dona candidate spokesperson manager editor',
);
/** Titles of German and its neighbours as ends of words: Bundespräsident, Außenministerin. */
const TITLE_ENDS = /(?:minister(?:in)?|prasident(?:en|in)?|kanzler(?:in)?)s?$/;

/** What stands before titles: Defense Secretary, former Vice President. */
const BEFORE_TITLES = list(
  'defense defence foreign prime interior finance health home treasury justice education energy ' +
    'vice deputy acting former then assistant attorney lieutenant brigadier us u s uk',
);

/** Small words inside names: their case is not the name's. */
const PARTICLES = list(
  'de del della der den di da das dos do du des la le las los von van vom zu zum zur ten ter af av ' +
    'el al bin ibn abu ben bint und y e of the and for on in at to with from into over after as by ' +
    'but or nor a an vs via amid than',
);

/** Words that begin sentences with a capital and are no names, beside those found small elsewhere. */
const ORDINARY = list(
  'the a an and but or nor so yet if in on at by for from to of with as when while after before ' +
    'since because although though until under over about against between into like than then now ' +
    'here there this that these those he she it they we you i his her its their our my who what ' +
    'where why how which whose is are was were be has have had do does did will would can could may ' +
    'might must not no some many most more all both each every other another such only also just ' +
    'even still however meanwhile instead despite during without within according asked said says ' +
    'today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january ' +
    'february march april june july august september october november december vs v via amid',
);

/** Ends of compounds that a name can lead (US-backed, Trump-era). */
const COMPOUND_ENDS = list(
  'backed based led era born style owned made held run like wide funded occupied controlled ' +
    'dominated allied aligned linked administered trained bound built friendly sponsored related ' +
    'supported mediated brokered appointed affiliated ordered imposed approved free only area',
);

/** What two names joined by a hyphen have between them. */
const BETWEEN = list(
  'war talks border conflict deal relations ties summit ceasefire truce alliance agreement tensions ' +
    'trade axis match game rivalry treaty pact dispute',
);

/** French and Italian articles and pronouns that lean on a name with an apostrophe. */
const LEANING = list('l d j n s c m t qu jusqu lorsqu puisqu dell nell all sull dall un c');

/** What follows a surname and is not it. */
const GENERATIONS = list('jr sr ii iii iv');

/** Legal forms that do not make another company. */
const LEGAL_FORMS = list('inc corp corporation co ltd limited plc llc gmbh ag sa nv se spa ab oyj');

export const isPlainTitle = (key: string): boolean => TITLES.has(key);
export const isTitle = (key: string): boolean =>
  TITLES.has(key) || MORE_TITLES.has(key) || TITLE_ENDS.test(key);
export const standsBeforeTitle = (key: string): boolean => BEFORE_TITLES.has(key);
export const isParticle = (key: string): boolean => PARTICLES.has(key);
export const isOrdinary = (key: string): boolean => ORDINARY.has(key);
export const endsCompound = (key: string): boolean => COMPOUND_ENDS.has(key);
export const isBetween = (key: string): boolean => BETWEEN.has(key);
export const leansOnName = (key: string): boolean => LEANING.has(key);
export const isGeneration = (key: string): boolean => GENERATIONS.has(key);
export const isLegalForm = (key: string): boolean => LEGAL_FORMS.has(key);
