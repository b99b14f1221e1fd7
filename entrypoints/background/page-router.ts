import * as v from 'valibot';
import { articleUrls } from '@/utils/article/article-url';
import { PageAnnotateDraftSchema } from '@/utils/model/annotate';
import { LIMITS } from '@/utils/model/limits';
import { HttpUrlSchema, IdSchema } from '@/utils/model/scalars';
import { announceChange } from '@/utils/platform/announce';
import { injectMode, injectReader } from '@/utils/platform/content-script';
import { MessageFailure } from '@/utils/platform/failure';
import { createTranslator } from '@/utils/platform/i18n';
import type { AboutAnnotation, PageVerbs } from '@/utils/platform/messages';
import type { Router } from '@/utils/platform/receive';
import { typeChips } from '@/utils/platform/type-chips';
import { annotate } from '@/utils/store/annotate';
import { findArticle, marksOf } from '@/utils/store/articles';
import { annotationById } from '@/utils/store/by-id';
import { database } from '@/utils/store/database';
import { removeAnnotation, restoreAnnotation } from '@/utils/store/remove-annotation';
import { savedTexts } from '@/utils/store/saved-texts';
import { seeVersion } from '@/utils/store/see-version';
import { readSettings } from '@/utils/store/settings';
import { readTypes } from '@/utils/store/types';
import { compareVersions } from '@/utils/text/compare-versions';
import { AboutArticleSchema, AboutTextSchema } from './about-text';
import { coverNewText } from './cover-new-text';
import { asKnownPerson } from './known-person';
import { grantNote } from './note-tokens';
import { ownUrl } from './own-url';
import { ownArticle, pageSuggestions, written } from './page-suggestions';
import { saveWithRefusals } from './refusals';
import { createRouter } from './router';
import type { Strings } from './strings';
import type { SuggestionService } from './suggestion-service';

const KnownSchema = v.pipe(v.array(IdSchema), v.maxLength(LIMITS.known));
const AboutAnnotationSchema = v.strictObject({ ...AboutArticleSchema.entries, id: IdSchema });

/** Answers pages: each about its own article only, by the URL that the browser vouches for. */
export function createPageRouter(strings: Strings, service: SuggestionService): Router {
  return createRouter<PageVerbs, 'page'>('page', {
    ...pageSuggestions(service),
    'page.open': {
      schema: v.strictObject({ ...AboutArticleSchema.entries, known: KnownSchema }),
      async run({ url, canonical, known }, sender) {
        const own = ownUrl(url, sender.url);
        const db = await database();
        const { messages, locale } = await strings();
        const [article, types, settings] = await Promise.all([
          findArticle(db, articleUrls(own, canonical)),
          readTypes(db),
          readSettings(db),
        ]);
        if (settings.suggestions === 'always') service.warm();
        const marks = article === undefined ? [] : await marksOf(db, article.id);
        const quiet = settings.quietHosts.includes(new URL(own).hostname);
        return {
          marks,
          texts: await savedTexts(db, marks, known),
          types: typeChips(types, createTranslator(messages, locale)),
          toolbar: quiet ? 'off' : settings.toolbar,
          suggestions: settings.suggestions,
          strings: messages,
          locale,
        };
      },
    },
    'page.seen': {
      schema: v.strictObject({ ...AboutTextSchema.entries, touched: v.boolean() }),
      async run({ touched, ...about }, sender) {
        const db = await database();
        const shown = ownArticle(about, sender);
        const covered = await coverNewText(db, service, shown);
        if (!covered) await seeVersion(db, { ...shown, touched }, compareVersions);
        return written(covered ?? { made: 0 }, sender);
      },
    },
    'page.reader': {
      schema: v.strictObject({}),
      async run(_ask, { tabId }) {
        await injectReader(tabId).catch((reason: unknown) => {
          throw new MessageFailure('errorNoReader', String(reason));
        });
        return null;
      },
    },
    'page.mode': {
      schema: v.strictObject({}),
      async run(_ask, { tabId }) {
        await injectMode(tabId).catch((reason: unknown) => {
          throw new MessageFailure('errorNoMode', String(reason));
        });
        return null;
      },
    },
    'page.annotate': {
      schema: v.strictObject({ url: HttpUrlSchema, ...PageAnnotateDraftSchema.entries }),
      async run({ statement, passage, ...about }, sender) {
        const db = await database();
        const shown = ownArticle(about, sender);
        const said = await asKnownPerson(db, shown.urls, statement, passage.exact);
        const { annotation, article, made } = await saveWithRefusals(shown.urls, (refused) =>
          annotate(db, { ...shown, passage, statement: said }, { refused }),
        );
        void announceChange(sender.tabId);
        const mark = (await marksOf(db, article.id)).find(({ id }) => id === annotation.id);
        return { made, ...(mark !== undefined && { mark }) };
      },
    },
    'page.remove': {
      schema: AboutAnnotationSchema,
      async run(about, { url, tabId }) {
        const db = await database();
        await removeAnnotation(db, await ownAnnotation(about, url));
        void announceChange(tabId);
        return null;
      },
    },
    'page.restore': {
      schema: AboutAnnotationSchema,
      async run(about, { url, tabId }) {
        const db = await database();
        await restoreAnnotation(db, await ownAnnotation(about, url));
        void announceChange(tabId);
        return null;
      },
    },
    'page.openNote': {
      schema: AboutAnnotationSchema,
      async run(about, { url, tabId }) {
        return { token: await grantNote(await ownAnnotation(about, url), tabId) };
      },
    },
  });
}

/** The id, if it is an annotation of the article that this page is; otherwise `errorNotFound`. */
async function ownAnnotation(about: AboutAnnotation, vouched: string): Promise<string> {
  const { id, url, canonical } = about;
  const db = await database();
  const [annotation, article] = await Promise.all([
    annotationById(db, id),
    findArticle(db, articleUrls(ownUrl(url, vouched), canonical)),
  ]);
  if (annotation === undefined || annotation.articleId !== article?.id) {
    throw new MessageFailure('errorNotFound');
  }
  return id;
}
