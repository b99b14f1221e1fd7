import type { BenchPage } from './bench-page';
import type { Edit } from './edit';
import { type Judgement, judge, type Placed } from './judge';
import { paragraphsOf } from './paragraphs';
import { createRandom, seedOf } from './random';
import type { Scenario } from './scenarios';
import type { Selection } from './selections';
import type { Answer } from './system';
import { inkOf } from './text-nodes';
import { lineUp, type Span, type TextLine } from './truth';
import { createVocabulary } from './vocabulary';

/** A passage that a system did not find where it was meant, for people to look at. */
export interface Failure {
  readonly system: string;
  readonly page: string;
  readonly scenario: string;
  readonly set: Selection['set'];
  readonly kind: Selection['kind'];
  readonly verdict: Judgement['verdict'];
  readonly remains: Judgement['remains'];
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly savedLine: string;
  /** What stands where the passage should be found, between ⟦ and ⟧; empty where it is deleted. */
  readonly expected: string;
  /** What was answered, likewise, after its status. */
  readonly answered: string;
}

export interface Tally {
  n: number;
  there: number;
  rightThere: number;
  wrong: number;
  deleted: number;
  lostDeleted: number;
}

/** Edits the page as the scenario says and forces its layout, so that no system pays for it. */
export function editPage(
  page: BenchPage,
  scenario: Scenario,
  round: number,
  seed: number,
): TextLine {
  const units = page.restore();
  const random = createRandom(seedOf(seed, scenario.name, round));
  const edit: Edit = {
    ...page,
    units,
    random,
    vocabulary: createVocabulary(random, page.pageWords),
    paragraphs: () => paragraphsOf(page.article, units),
  };
  scenario.edit(edit, round);
  document.body.getBoundingClientRect();
  return lineUp(document.body, units);
}

/** Judges all answers of one round. */
export function judgeAll(
  line: TextLine,
  selections: readonly Selection[],
  answers: readonly (Answer | undefined)[],
  canLeaveOut: boolean,
): { judgement: Judgement; placed: Placed | undefined }[] {
  return selections.map((selection, at) => {
    const placed = place(line, selection, answers[at], canLeaveOut);
    return { judgement: judge(selection, line, placed), placed };
  });
}

function place(
  line: TextLine,
  { exact }: Selection,
  answer: Answer | undefined,
  canLeaveOut: boolean,
): Placed | undefined {
  if (!answer) return undefined;
  const pieces = answer.places.map(
    ({ start, end }): Span => ({ start: line.placeOf(start), end: line.placeOf(end) }),
  );
  const marked = pieces.map(({ start, end }) => line.show(start, end)).join('');
  const status = answer.status ?? (inkOf(marked) === inkOf(exact) ? 'found' : 'changed');
  return { status, pieces, canLeaveOut };
}

export function tallyUp(judgements: readonly Judgement[]): Tally {
  const tally: Tally = { n: 0, there: 0, rightThere: 0, wrong: 0, deleted: 0, lostDeleted: 0 };
  for (const { verdict, remains } of judgements) {
    tally.n++;
    if (verdict === 'wrong') tally.wrong++;
    if (remains === 'there') tally.there++;
    if (remains === 'there' && verdict === 'right') tally.rightThere++;
    if (remains === 'deleted') tally.deleted++;
    if (remains === 'deleted' && verdict === 'right') tally.lostDeleted++;
  }
  return tally;
}

const AROUND = 80;
const MOST_SHOWN = 600;

const cut = (text: string): string =>
  text.length <= MOST_SHOWN
    ? text
    : `${text.slice(0, MOST_SHOWN / 2)} […] ${text.slice(-MOST_SHOWN / 2)}`;

/** Tells a failure in full. */
export function tellFailure(
  where: Pick<Failure, 'page' | 'scenario' | 'system'>,
  { article }: BenchPage,
  line: TextLine,
  selection: Selection,
  { judgement, placed }: { judgement: Judgement; placed: Placed | undefined },
): Failure {
  const { start, end, exact, kind, set } = selection;
  const { kept, inPlace } = line.placesOf(selection.ids);
  const show = ({ start, end }: Span): string =>
    `${line.show(start - AROUND, start)}⟦${cut(line.show(start, end))}⟧${line.show(end, end + AROUND)}`;
  const ends = [...kept, ...inPlace];
  const meant = ends.length > 0 ? [{ start: Math.min(...ends), end: Math.max(...ends) + 1 }] : [];
  const saved = article.lines.find((saved) => saved.start <= start && start < saved.end);
  return {
    ...where,
    set,
    kind,
    ...judgement,
    quote: exact,
    prefix: article.text.slice(Math.max(0, start - 60), start),
    suffix: article.text.slice(end, end + 60),
    savedLine: saved?.text ?? '',
    expected: meant.map(show).join(' … '),
    answered: placed ? `${placed.status}: ${placed.pieces.map(show).join(' … ')}` : 'lost',
  };
}
