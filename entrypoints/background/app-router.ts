import * as v from 'valibot';
import { articleUrls } from '@/utils/article/article-url';
import { AnnotateDraftSchema, AnnotationPatchSchema } from '@/utils/model/annotate';
import { ArticleDraftSchema } from '@/utils/model/article';
import { PassageSchema } from '@/utils/model/passage';
import { HttpUrlSchema, IdSchema, LineSchema } from '@/utils/model/scalars';
import { HostSchema, SettingSchema } from '@/utils/model/setting';
import { SnapshotDraftSchema } from '@/utils/model/snapshot';
import { announceChange } from '@/utils/platform/announce';
import { MessageFailure } from '@/utils/platform/failure';
import type { AppVerbs, Written } from '@/utils/platform/messages';
import type { Router } from '@/utils/platform/receive';
import { annotate } from '@/utils/store/annotate';
import { articleNotes, findArticle } from '@/utils/store/articles';
import { attachAnnotation } from '@/utils/store/attach-annotation';
import { snapshotById } from '@/utils/store/by-id';
import { database } from '@/utils/store/database';
import { editAnnotation } from '@/utils/store/edit-annotation';
import { completeEntities } from '@/utils/store/entities';
import { lastRead } from '@/utils/store/last-read';
import { removeAnnotation } from '@/utils/store/remove-annotation';
import { changeHost, changeSetting, readSettings } from '@/utils/store/settings';
import { readTypes } from '@/utils/store/types';
import { AboutArticleSchema } from './about-text';
import { appSuggestions } from './app-suggestions';
import { asKnownPerson } from './known-person';
import { saveWithRefusals, undoAction } from './refusals';
import { createRouter } from './router';
import type { SuggestionService } from './suggestion-service';

/** Completions that are offered at once. */
const COMPLETIONS = 6;

const NothingSchema = v.strictObject({});

/** Answers the extension's own pages: popup and library. */
export function createAppRouter(service: SuggestionService): Router {
  return createRouter<AppVerbs, 'app'>('app', {
    ...appSuggestions(service),
    'app.annotate': {
      schema: v.strictObject({ url: HttpUrlSchema, draft: AnnotateDraftSchema }),
      async run({ url, draft }) {
        const db = await database();
        const urls = articleUrls(url, draft.article.canonical);
        const words = draft.passage?.exact;
        const statement = await asKnownPerson(db, urls, draft.statement, words);
        const saved = await saveWithRefusals(urls, (refused) =>
          annotate(db, { ...draft, statement, urls }, { refused }),
        );
        return written(saved);
      },
    },
    'app.read': {
      schema: AboutArticleSchema,
      async run({ url, canonical }) {
        const db = await database();
        const found = await findArticle(db, articleUrls(url, canonical));
        const [notes, types, settings] = await Promise.all([
          found && articleNotes(db, found.id),
          readTypes(db, { archived: true }),
          readSettings(db),
        ]);
        if (!notes) return { types, settings };
        const { article, annotations, entities } = notes;
        const read = lastRead(notes);
        return {
          notes: { article, annotations, entities, ...(read && { read }) },
          types,
          settings,
        };
      },
    },
    'app.snapshot': {
      schema: v.strictObject({ id: IdSchema }),
      async run({ id }) {
        const snapshot = await snapshotById(await database(), id);
        if (snapshot === undefined) throw new MessageFailure('errorNotFound');
        return snapshot;
      },
    },
    'app.attach': {
      schema: v.strictObject({
        id: IdSchema,
        url: HttpUrlSchema,
        article: ArticleDraftSchema,
        snapshot: SnapshotDraftSchema,
        passage: PassageSchema,
      }),
      async run({ id, url, ...attachment }) {
        const urls = articleUrls(url, attachment.article.canonical);
        return written(await attachAnnotation(await database(), id, { ...attachment, urls }));
      },
    },
    'app.complete': {
      schema: v.strictObject({ prefix: LineSchema, typeId: v.exactOptional(IdSchema) }),
      async run({ prefix, typeId }) {
        const options = { limit: COMPLETIONS, ...(typeId === undefined ? {} : { typeId }) };
        return completeEntities(await database(), prefix, options);
      },
    },
    'app.edit': {
      schema: v.strictObject({ id: IdSchema, patch: AnnotationPatchSchema }),
      async run({ id, patch }) {
        return written(await editAnnotation(await database(), id, patch));
      },
    },
    'app.remove': {
      schema: v.strictObject({ id: IdSchema }),
      async run({ id }) {
        return written(await removeAnnotation(await database(), id));
      },
    },
    'app.undo': {
      schema: v.strictObject({ group: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
      async run({ group }) {
        await undoAction(await database(), { group });
        void announceChange();
        return null;
      },
    },
    'app.setting': {
      schema: SettingSchema,
      async run(setting) {
        await changeSetting(await database(), setting);
        void announceChange();
        return null;
      },
    },
    'app.host': {
      schema: v.strictObject({
        list: v.picklist(['quietHosts', 'answeredHosts']),
        host: HostSchema,
        listed: v.boolean(),
      }),
      async run({ list, host, listed }) {
        await changeHost(await database(), list, host, listed);
        void announceChange();
        return null;
      },
    },
    'app.written': {
      schema: NothingSchema,
      async run() {
        void announceChange();
        return null;
      },
    },
  });
}

/** Tells the tabs, and the popup how to take the write back. */
function written({ group }: Written): Written {
  void announceChange();
  return group === undefined ? {} : { group };
}
