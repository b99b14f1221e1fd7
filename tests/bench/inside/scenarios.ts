import type { Edit } from './edit';
import { deleteParagraphs, insertAds, insertParagraphs, moveParagraphs } from './edit-blocks';
import { changeMarkup } from './edit-markup';
import { changeTypography } from './edit-typography';
import { deleteLines, deleteWords, misspellAll, reword } from './edit-words';
import type { Selection } from './selections';

/** One way in which an article may have been edited, and how often it is tried on a page. */
export interface Scenario {
  readonly name: string;
  readonly rounds: number;
  /** Edits the page; `round` counts from 0. */
  edit(edit: Edit, round: number): void;
}

/** Those passages of which it is this round's turn. */
const turn = ({ selections }: Edit, round: number, rounds: number): Selection[] =>
  selections.filter((_, at) => at % rounds === round);

const share = ({ article }: Edit, part: number, least: number): number =>
  Math.max(least, Math.round(article.lines.length * part));

export const SCENARIOS: readonly Scenario[] = [
  { name: 'unchanged', rounds: 1, edit: () => {} },
  {
    name: 'typo in the quote',
    rounds: 1,
    edit: (edit) => misspellAll(edit, edit.selections),
  },
  {
    name: 'paragraph inserted',
    rounds: 1,
    edit: (edit) => insertParagraphs(edit, share(edit, 0.15, 3)),
  },
  {
    name: 'paragraph deleted',
    rounds: 1,
    edit: (edit) => deleteParagraphs(edit, share(edit, 0.15, 2)),
  },
  { name: 'quote marks and spaces', rounds: 1, edit: changeTypography },
  { name: 'ad block inserted', rounds: 1, edit: (edit) => insertAds(edit, share(edit, 0.15, 3)) },
  { name: 'wrapper elements', rounds: 1, edit: (edit) => changeMarkup(edit, 0.7) },
  {
    name: 'sentence reworded',
    rounds: 2,
    edit: (edit, round) => reword(edit, turn(edit, round, 2)),
  },
  {
    name: 'quoted passage deleted',
    rounds: 3,
    edit: (edit, round) => deletePassages(edit, turn(edit, round, 3)),
  },
  {
    name: 'paragraphs moved',
    rounds: 1,
    edit: (edit) => moveParagraphs(edit, 2 + edit.random.below(share(edit, 0.1, 3))),
  },
  { name: 'all mixed', rounds: 2, edit: mix },
];

/** Half of the passages lose their words, the others their whole paragraphs; twins stay. */
function deletePassages(edit: Edit, targets: readonly Selection[]): void {
  const { random } = edit;
  for (const target of targets) {
    if (random.chance(0.5)) deleteWords(edit, target);
    else deleteLines(edit, target);
  }
  // A paragraph of which a twin remains goes as a whole: the twin is not the place.
  if (!random.chance(0.67)) return;
  for (const { line, element } of edit.paragraphs()) {
    if (edit.twinned.has(line)) edit.units.takeOut(element);
  }
}

/** A little of everything, blocks first. */
function mix(edit: Edit, round: number): void {
  const { random } = edit;
  const some = (part: number) => edit.selections.filter(() => random.chance(part));
  moveParagraphs(edit, 1 + random.below(2));
  deleteParagraphs(edit, share(edit, 0.08, 1));
  insertParagraphs(edit, share(edit, 0.08, 1));
  insertAds(edit, share(edit, 0.05, 1));
  reword(edit, some(0.15));
  misspellAll(edit, some(0.15));
  deletePassages(edit, some(0.08));
  if (round === 0) changeTypography(edit);
  changeMarkup(edit, 0.3);
}
