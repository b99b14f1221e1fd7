import { nameKey } from './entity';

/**
 * What stands before a person's name and is no part of it, as `nameKey` folds it. Words by which a
 * couple or a family is told apart ("Mrs", "Lady", "Prince") are not among them.
 */
const TITLES = [
  ...['mr', 'ms', 'mx', 'dr', 'prof', 'professor', 'sir', 'dame', 'rev', 'reverend', 'hon'],
  ...['president', 'premier', 'chancellor', 'minister', 'secretary', 'ambassador', 'envoy'],
  ...['senator', 'sen', 'representative', 'rep', 'congressman', 'congresswoman', 'governor', 'gov'],
  ...['mayor', 'councillor', 'commissioner', 'chairman', 'chairwoman', 'chair', 'director'],
  ...['general', 'gen', 'colonel', 'col', 'captain', 'capt', 'lieutenant', 'lt', 'sergeant', 'sgt'],
  ...['admiral', 'adm', 'commander', 'cmdr', 'judge', 'justice', 'sheriff', 'detective'],
];

/** Words that belong to the title that follows them. */
const BEFORE_TITLES = [
  ...['prime', 'vice', 'deputy', 'former', 'acting', 'chief', 'foreign', 'defense', 'defence'],
  ...['interior', 'finance', 'home', 'justice', 'us', 'u.s.', 'uk', 'eu', 'un'],
];

const TITLE = new RegExp(
  `^(?:(?:${BEFORE_TITLES.join('|').replaceAll('.', '\\.')}) )*(?:${TITLES.join('|')})\\.? `,
);

/** "Vice President Dr. Ana Vidal" has two. */
const MOST_TITLES = 3;

/**
 * `nameKey` without what may as well be left out before a name: "the", and before a person's the
 * title. Where nothing else would be left, all of it is the name.
 */
export function bareNameKey(name: string, typeId: string): string {
  let key = nameKey(name).replace(/^the (?=\S)/, '');
  if (typeId !== 'person') return key;
  for (let n = 0; n < MOST_TITLES; n += 1) {
    const bare = key.replace(TITLE, '');
    if (bare === key || bare === '') break;
    key = bare;
  }
  return key;
}
