import { noteFrameUrl } from '@/utils/platform/extension-url';
import type { AboutAnnotation } from '@/utils/platform/messages';
import { askWorker } from '@/utils/platform/send';
import { placeOfWords } from './mark-place';
import type { OpenSession } from './open-session';

/** Opens the frame in which a note is typed: an extension page, whose keys the page cannot read. */
export interface NoteOpener {
  /** `fresh`: the annotation was made for this note, and goes again if nothing is saved. */
  open(id: string, fresh?: boolean): Promise<void>;
  /** The frame is done. */
  close(saved: boolean): Promise<void>;
}

export function createNoteOpener({ board, ui, t, about, refresh }: OpenSession): NoteOpener {
  let fresh: AboutAnnotation | undefined;

  return {
    async open(id, isFresh = false) {
      const told = { id, ...about() };
      const { token } = await askWorker('page.openNote', told);
      const placed = board.standing.find(({ mark }) => mark.id === id);
      const { index } = board;
      if (placed === undefined || index === undefined) return;
      fresh = isFresh ? told : undefined;
      ui.hide('card');
      ui.showNoteFrame(placeOfWords(index, placed), noteFrameUrl(token));
    },
    async close(saved) {
      const unwanted = saved ? undefined : fresh;
      fresh = undefined;
      ui.hide('note');
      if (unwanted !== undefined) await askWorker('page.remove', unwanted);
      await refresh();
      if (saved) ui.showNotice(t('noticeSaved'));
    },
  };
}
