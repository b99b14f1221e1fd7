import * as v from 'valibot';
import { articleUrls } from '@/utils/article/article-url';
import type { Entity } from '@/utils/model/entity';
import { IdSchema } from '@/utils/model/scalars';
import { type Accepted, AcceptedListSchema } from '@/utils/model/suggestion';
import { announceChange } from '@/utils/platform/announce';
import { MessageFailure } from '@/utils/platform/failure';
import type { AboutText, PageVerbs, Undoable } from '@/utils/platform/messages';
import type { Sender } from '@/utils/platform/receive';
import { findArticle } from '@/utils/store/articles';
import { annotationById, entityById } from '@/utils/store/by-id';
import { database, type PressmarkDatabase } from '@/utils/store/database';
import { AboutTextSchema, RefuseSchema, type ShownArticle, shownArticle } from './about-text';
import { ownUrl } from './own-url';
import { pageGroups } from './page-groups';
import { refuseWords, undoAction } from './refusals';
import type { Handlers } from './router';
import { saveMentions } from './save-mentions';
import type { SuggestionService } from './suggestion-service';
import { createTabTurns } from './tab-turns';
import { grantUndo, spendUndo } from './undo-tokens';

type PageSender = Extract<Sender, { from: 'page' }>;
type SuggestVerbs = Pick<
  PageVerbs,
  'page.suggest' | 'page.accept' | 'page.refuse' | 'page.mentions' | 'page.tagAll' | 'page.undo'
>;

const PassagesSchema = AcceptedListSchema.pipe[0].item.entries.passages;

/** What a page may ask about suggestions and mentions: of its own article's words alone. */
export function pageSuggestions(service: SuggestionService): Handlers<SuggestVerbs, 'page'> {
  const turns = createTabTurns();
  return {
    'page.suggest': {
      schema: AboutTextSchema,
      async run(about, sender) {
        const shown = ownArticle(about, sender);
        const { text } = shown.snapshot;
        const groups = await turns.take(
          sender.tabId,
          text,
          async (signal) => service.suggest(await database(), shown, signal),
          [],
        );
        return { groups: pageGroups(groups, text) };
      },
    },
    'page.accept': {
      schema: v.strictObject({ ...AboutTextSchema.entries, accepted: AcceptedListSchema }),
      async run({ accepted, ...about }, sender) {
        const shown = ownArticle(about, sender);
        const saved = await saveMentions(
          await database(),
          shown,
          accepted.map((one) => ownWords(one, shown.snapshot.text)),
          'suggestion',
        );
        return written(saved, sender);
      },
    },
    'page.refuse': {
      schema: RefuseSchema,
      async run({ url, canonical, refusal }, sender) {
        const urls = articleUrls(ownUrl(url, sender.url), canonical);
        const action = await refuseWords(await database(), urls, refusal);
        void announceChange(sender.tabId);
        return { made: 0, ...(action && { undo: await grantUndo(action, sender) }) };
      },
    },
    'page.mentions': {
      schema: v.strictObject({ ...AboutTextSchema.entries, id: IdSchema }),
      async run({ id, ...about }, sender) {
        const db = await database();
        const shown = ownArticle(about, sender);
        const wanted = await ownMention(db, shown, id);
        const [mentions = []] = await service.mentions(db, shown, [wanted]);
        const { name, typeId } = wanted.entity;
        return { name, typeId, mentions };
      },
    },
    'page.tagAll': {
      schema: v.strictObject({
        ...AboutTextSchema.entries,
        id: IdSchema,
        passages: PassagesSchema,
      }),
      async run({ id, passages, ...about }, sender) {
        const db = await database();
        const shown = ownArticle(about, sender);
        const { entity } = await ownMention(db, shown, id);
        const { id: entityId, name, typeId } = entity;
        const accepted = [{ entityId, name, typeId, passages }];
        return written(await saveMentions(db, shown, accepted, 'every mention'), sender);
      },
    },
    'page.undo': {
      schema: v.strictObject({ undo: IdSchema }),
      async run({ undo }, sender) {
        await undoAction(await database(), await spendUndo(undo, sender));
        void announceChange(sender.tabId);
        return null;
      },
    },
  };
}

/** The article that a page shows, if it is of the origin that the browser vouches for. */
export const ownArticle = (about: AboutText, { url }: PageSender): ShownArticle =>
  shownArticle({ ...about, url: ownUrl(about.url, url) });

/** Tells the other tabs, and the page how to take the write back. */
export async function written(
  { group, made }: { group?: number; made: number },
  sender: PageSender,
): Promise<Undoable> {
  if (group === undefined) return { made };
  void announceChange(sender.tabId);
  return { made, undo: await grantUndo({ group }, sender) };
}

const folded = (words: string): string => words.replace(/\s+/g, ' ');

/** What a page accepts, if the name is of its own words: it could write any into the registry. */
function ownWords(accepted: Accepted, text: string): Accepted {
  if (accepted.entityId === undefined && !folded(text).includes(folded(accepted.name))) {
    throw new MessageFailure('errorInvalidData', accepted.name.slice(0, 80));
  }
  return accepted;
}

/** The entity and the words of a mention in the article that this page is; else `errorNotFound`. */
async function ownMention(
  db: PressmarkDatabase,
  { urls }: ShownArticle,
  id: string,
): Promise<{ entity: Entity; words: string }> {
  const [annotation, article] = await Promise.all([annotationById(db, id), findArticle(db, urls)]);
  if (annotation?.kind !== 'entity' || annotation.articleId !== article?.id) {
    throw new MessageFailure('errorNotFound');
  }
  const entity = await entityById(db, annotation.entityId);
  if (entity === undefined) throw new MessageFailure('errorNotFound');
  return { entity, words: annotation.passage.exact };
}
