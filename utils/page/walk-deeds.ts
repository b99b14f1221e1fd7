import { describePassage } from '@/utils/anchor/describe-passage';
import type { Undoable } from '@/utils/platform/messages';
import { askWorker } from '@/utils/platform/send';
import type { OpenSession } from './open-session';
import type { PlacedGroup, SuggestionBoard } from './suggestion-board';

/** Spellings that one refusal names. */
const MOST_WORDS = 1_000;

/** What is written for a suggestion that is walked to; each deed can be undone. */
export interface WalkDeeds {
  /** Takes the entity with all its mentions, as another type if that is said. */
  accept(placed: PlacedGroup | undefined, typeId?: string): void;
  refuse(placed: PlacedGroup | undefined, everywhere: boolean): void;
  /** Takes the last deed back. */
  undo(): void;
}

/** What the walk is told of deeds. */
interface ToldOfDeeds {
  /** A group is out of the list until its deed is written. */
  dropped(): void;
  /** The deed of the group of this key was undone: it comes back. */
  returning(key: string): void;
}

export function createWalkDeeds(
  { board, ui, t, types, about, refresh, fail, history }: OpenSession,
  suggestions: SuggestionBoard,
  walk: ToldOfDeeds,
): WalkDeeds {
  /** One write after the other, so that undo knows what was last. */
  let writing: Promise<void> = Promise.resolve();

  const write = (act: () => Promise<void>) => {
    writing = writing.then(act).catch(fail);
  };

  /** Hides a group, writes what the reader made of it and tells; it comes back when that fails. */
  const settle = (
    placed: PlacedGroup,
    ask: () => Promise<Undoable>,
    tell: (made: number) => string,
    after = () => {},
  ) => {
    const written = suggestions.drop(placed.group.key);
    walk.dropped();
    write(async () => {
      try {
        const { undo, made } = await ask().finally(written);
        if (undo === undefined) return;
        const deed = history.did(async () => {
          await askWorker('page.undo', { undo });
          walk.returning(placed.group.key);
          await refresh();
        });
        ui.showNotice(tell(made), { label: t('undo'), run: () => void deed().catch(fail) });
      } finally {
        await refresh().finally(after);
      }
    });
  };

  const accept: WalkDeeds['accept'] = (placed, typeId) => {
    const { told } = suggestions;
    const { index } = board;
    if (!placed || !told || !index) return;
    const { group, mentions, spans } = placed;
    const taken = typeId ?? group.typeId;
    const { entityId } = group;
    const words = told.snapshot.text;
    const passages = mentions.map(({ start, end }) => describePassage(words, start, end));
    const painted = spans.map((span) =>
      board.paintUnsaved({ kind: 'entity', typeId: taken, ...span, index }),
    );
    const accepted = {
      typeId: taken,
      name: group.label,
      passages,
      ...(entityId !== undefined && taken === group.typeId && { entityId }),
    };
    const type = types().find(({ id }) => id === taken)?.label ?? '';
    settle(
      placed,
      () => askWorker('page.accept', { ...told, accepted: [accepted] }),
      (count) => t('walkAccepted', { name: group.label, type, count }),
      () => {
        for (const done of painted) done();
        void board.place();
      },
    );
  };

  const refuse: WalkDeeds['refuse'] = (placed, everywhere) => {
    const { told } = suggestions;
    if (!placed || !told) return;
    const { group, mentions } = placed;
    const said = mentions.map(({ start, end }) => told.snapshot.text.slice(start, end));
    const words = [...new Set([group.label, ...said])].slice(0, MOST_WORDS);
    const refusal = { words, typeId: group.typeId, everywhere };
    settle(
      placed,
      () => askWorker('page.refuse', { ...about(), refusal }),
      () => t(everywhere ? 'walkRefusedEverywhere' : 'walkRefused', { name: group.label }),
    );
  };

  const undo = () =>
    write(async () => {
      ui.showNotice(t((await history.undo()) ? 'walkUndone' : 'walkNothingToUndo'));
    });

  return { accept, refuse, undo };
}
