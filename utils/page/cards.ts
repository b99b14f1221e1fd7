import { placeOfWords } from './mark-place';
import type { OpenSession } from './open-session';
import type { StandingMark } from './place-marks';
import { composedRange } from './selected-range';
import type { TagAll } from './tag-all';
import { watchPointer } from './watch-pointer';

/** Marks of one card whose further mentions are looked for. */
const MOST_LOOKED_FOR = 3;

/** Shows the card of the marks under the pointer, or under the caret when it is moved by keys. */
export function watchCards(
  { document, board, types, ui }: OpenSession,
  tagAll: TagAll,
  signal: AbortSignal,
): void {
  const view = document.defaultView ?? window;
  /** Counts the cards that were shown. */
  let shown = 0;
  const show = (marks: readonly StandingMark[]) => {
    const [smallest] = marks;
    const { index } = board;
    if (smallest === undefined || index === undefined || busy()) return;
    const at = placeOfWords(index, smallest);
    const turn = ++shown;
    const more = new Map<string, number>();
    const showAll = () =>
      ui.showCard(at, {
        types: types(),
        marks: marks.map(({ mark, status, now }) => ({
          id: mark.id,
          kind: mark.kind,
          hasNote: mark.hasNote,
          exact: mark.passage.exact,
          status,
          ...(mark.typeId !== undefined && { typeId: mark.typeId }),
          ...(mark.name !== undefined && { name: mark.name }),
          ...(now !== undefined && { now }),
          more: more.get(mark.id) ?? 0,
        })),
      });
    showAll();
    /** Looked for while the card is read; a card without this offer is none the worse. */
    const findMore = async ({ mark }: StandingMark) => {
      const found = mark.kind === 'entity' ? await tagAll.find(mark.id) : undefined;
      if (found === undefined || turn !== shown || ui.open !== 'card') return;
      more.set(mark.id, found.mentions.length);
      showAll();
    };
    for (const mark of marks.slice(0, MOST_LOOKED_FOR)) findMore(mark).catch(() => undefined);
  };
  /** A toolbar or a note in the making is not pushed aside by a pointer that passes over a mark. */
  const busy = () => ui.open === 'toolbar' || ui.open === 'note';
  const hide = () => {
    if (ui.open === 'card') ui.hide('card');
  };

  watchPointer(
    view,
    {
      at(x, y) {
        const marks = board.at(x, y);
        if (marks.length === 0) return undefined;
        return { key: marks.map(({ mark }) => mark.id).join(), what: marks };
      },
      show,
      hide,
      ignore: (event) => ui.contains(event),
      idle: () => board.standing.length === 0,
    },
    signal,
  );

  view.addEventListener(
    'keyup',
    (event) => {
      if (!event.isTrusted || !event.key.startsWith('Arrow')) return;
      const caret = composedRange(view);
      const { index } = board;
      if (!caret?.collapsed || index === undefined) return;
      const offset = index.offsetOf(caret.startContainer, caret.startOffset);
      if (offset === undefined) return;
      const under = board.over(offset);
      if (under.length > 0) show(under);
      else hide();
    },
    { passive: true, signal },
  );
}
