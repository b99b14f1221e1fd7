import type { Edit } from './edit';
import type { Random } from './random';
import type { Units } from './units';

interface Substitution {
  readonly pattern: RegExp;
  readonly put: (found: string) => string;
  /** Share of the places that change; 1 unless given. */
  readonly share?: number;
}

const STRAIGHTEN: readonly Substitution[] = [
  { pattern: /[‘’]/g, put: () => "'" },
  { pattern: /[“”„]/g, put: () => '"' },
  { pattern: /—/g, put: () => '--' },
  { pattern: /–/g, put: () => '-' },
  { pattern: /…/g, put: () => '...' },
  { pattern: /\u00a0/g, put: () => ' ' },
];

const CURL: readonly Substitution[] = [
  { pattern: /(?<=\S)'/g, put: () => '’' },
  { pattern: /'(?=\S)/g, put: () => '‘' },
  { pattern: /(?<=\S)"/g, put: () => '”' },
  { pattern: /"(?=\S)/g, put: () => '“' },
  { pattern: /--| - /g, put: (found) => (found === '--' ? '—' : ' – ') },
  { pattern: /\.\.\./g, put: () => '…' },
  { pattern: /(?<=\S) (?=\S)/g, put: () => '\u00a0', share: 0.1 },
];

const SPACES: readonly Substitution[] = [
  { pattern: /(?<=\S) (?=\S)/g, put: () => '  ', share: 0.1 },
  { pattern: /(?<=\S) (?=\S)/g, put: () => '\n\t', share: 0.05 },
];

/** Changes quote marks, dashes, spaces, soft hyphens and the form of accents in the whole article. */
export function changeTypography(edit: Edit): void {
  const { units, random } = edit;
  const marks = random.chance(0.5) ? STRAIGHTEN : CURL;
  const form = random.chance(0.5) ? 'NFD' : 'NFC';
  for (const node of articleNodes(edit)) {
    for (const substitution of [...marks, ...SPACES]) substitute(units, node, substitution, random);
    const accents = {
      pattern: /\p{L}\p{M}*/gu,
      put: (found: string) => found.normalize(form),
    };
    substitute(units, node, accents, random);
    hyphenate(units, node, random);
  }
}

/** The text nodes of the article as they stand now. */
export function articleNodes({ article, units }: Edit): Set<Text> {
  const nodes = new Set<Text>();
  for (const id of article.ids) {
    const place = id >= 0 ? units.placeOf(id) : undefined;
    if (place) nodes.add(place.node);
  }
  return nodes;
}

function substitute(
  units: Units,
  node: Text,
  { pattern, put, share }: Substitution,
  random: Random,
): void {
  for (const match of [...node.data.matchAll(pattern)].reverse()) {
    const [found] = match;
    const text = put(found);
    if (text === found || (share !== undefined && !random.chance(share))) continue;
    units.replace(node, match.index, match.index + found.length, text);
  }
}

function hyphenate(units: Units, node: Text, random: Random): void {
  for (const match of [...node.data.matchAll(/[A-Za-z]{7,}/g)].reverse()) {
    if (random.chance(0.08)) units.insert(node, match.index + 3, '\u00ad');
  }
}
