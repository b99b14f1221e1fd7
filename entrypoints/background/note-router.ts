import * as v from 'valibot';
import { AnnotationPatchSchema } from '@/utils/model/annotate';
import { IdSchema, LineSchema } from '@/utils/model/scalars';
import { announceChange } from '@/utils/platform/announce';
import { MessageFailure } from '@/utils/platform/failure';
import { createTranslator } from '@/utils/platform/i18n';
import type { NoteVerbs } from '@/utils/platform/messages';
import type { Router } from '@/utils/platform/receive';
import { askTab } from '@/utils/platform/send';
import { typeChips } from '@/utils/platform/type-chips';
import { annotationById, entityById } from '@/utils/store/by-id';
import { database } from '@/utils/store/database';
import { editAnnotation } from '@/utils/store/edit-annotation';
import { completeEntities } from '@/utils/store/entities';
import { readTypes } from '@/utils/store/types';
import { claimNote, endNote, noteOf, noteSaved } from './note-tokens';
import { createRouter } from './router';
import type { Strings } from './strings';

/** Entities offered for a name that is being typed. */
const OFFERED = 8;

/** Answers the note frame, which lies inside a page: all it may touch is the annotation of its token. */
export function createNoteRouter(strings: Strings): Router {
  return createRouter<NoteVerbs, 'note'>('note', {
    'note.claim': {
      schema: v.strictObject({ token: IdSchema }),
      async run({ token }, { tabId, frameId }) {
        const id = await claimNote(token, tabId, frameId);
        const db = await database();
        const annotation = await annotationById(db, id);
        if (annotation === undefined) throw new MessageFailure('errorNotFound');
        const entity =
          annotation.kind === 'entity' ? await entityById(db, annotation.entityId) : undefined;
        const { messages, locale } = await strings();
        const types = typeChips(await readTypes(db), createTranslator(messages, locale));
        return { annotation, ...(entity && { entity }), types, strings: messages, locale };
      },
    },
    'note.complete': {
      schema: v.strictObject({
        token: IdSchema,
        prefix: LineSchema,
        typeId: v.exactOptional(IdSchema),
      }),
      async run({ token, prefix, typeId }, { tabId, frameId }) {
        await noteOf(token, tabId, frameId);
        const options = typeId === undefined ? { limit: OFFERED } : { typeId, limit: OFFERED };
        return completeEntities(await database(), prefix, options);
      },
    },
    'note.save': {
      schema: v.strictObject({ token: IdSchema, patch: AnnotationPatchSchema }),
      async run({ token, patch }, { tabId, frameId }) {
        const id = await noteOf(token, tabId, frameId);
        await editAnnotation(await database(), id, patch);
        await noteSaved(token, tabId, frameId);
        void announceChange();
        return null;
      },
    },
    'note.close': {
      schema: v.strictObject({ token: IdSchema }),
      async run({ token }, { tabId, frameId }) {
        const saved = await endNote(token, tabId, frameId);
        await askTab(tabId, 'tab.closeNote', { saved });
        return null;
      },
    },
  });
}
