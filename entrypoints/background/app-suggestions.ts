import * as v from 'valibot';
import { articleUrls } from '@/utils/article/article-url';
import { IdSchema } from '@/utils/model/scalars';
import { AcceptedListSchema } from '@/utils/model/suggestion';
import { announceChange } from '@/utils/platform/announce';
import { MessageFailure } from '@/utils/platform/failure';
import type { AppVerbs } from '@/utils/platform/messages';
import { database } from '@/utils/store/database';
import { entityUse } from '@/utils/store/entity-use';
import { AboutTextSchema, RefuseSchema, shownArticle } from './about-text';
import { refuseWords, undoAction } from './refusals';
import type { Handlers } from './router';
import { saveMentions } from './save-mentions';
import type { SuggestionService } from './suggestion-service';
import type { Action } from './undo-tokens';

type SuggestVerbs = Pick<
  AppVerbs,
  'app.suggest' | 'app.accept' | 'app.refuse' | 'app.unrefuse' | 'app.entityUse'
>;

/** Entities of which a picker asks at once. */
const MOST_IDS = 1_000;

/** What popup and library ask about suggestions, mentions and the registry's use. */
export function appSuggestions(service: SuggestionService): Handlers<SuggestVerbs, 'app'> {
  return {
    'app.suggest': {
      schema: AboutTextSchema,
      async run(about) {
        return { groups: await service.suggest(await database(), shownArticle(about)) };
      },
    },
    'app.accept': {
      schema: v.strictObject({
        ...AboutTextSchema.entries,
        accepted: AcceptedListSchema,
        origin: v.picklist(['suggestion', 'every mention']),
      }),
      async run({ accepted, origin, ...about }) {
        const shown = shownArticle(about);
        const { group, made } = await saveMentions(await database(), shown, accepted, origin);
        void announceChange();
        return { made, ...(group !== undefined && { group }) };
      },
    },
    'app.refuse': {
      schema: RefuseSchema,
      async run({ url, canonical, refusal }) {
        const urls = articleUrls(url, canonical);
        const action = await refuseWords(await database(), urls, refusal);
        void announceChange();
        return { undo: nameOf(action) };
      },
    },
    'app.unrefuse': {
      schema: v.strictObject({ undo: IdSchema }),
      async run({ undo }) {
        const action = actionOf(undo);
        if (action) await undoAction(await database(), action);
        void announceChange();
        return null;
      },
    },
    'app.entityUse': {
      schema: v.strictObject({ ids: v.pipe(v.array(IdSchema), v.maxLength(MOST_IDS)) }),
      async run({ ids }) {
        return entityUse(await database(), ids);
      },
    },
  };
}

/** What was refused before already is named, too: there is nothing to take back then. */
const NOTHING = 'nothing';

const nameOf = (action: Action | undefined): string => {
  if (action === undefined) return NOTHING;
  return 'group' in action ? `group ${action.group}` : `refusal ${action.refusal}`;
};

function actionOf(name: string): Action | undefined {
  if (name === NOTHING) return undefined;
  const [kind, id = ''] = name.split(' ');
  if (kind === 'refusal') return { refusal: id };
  if (kind === 'group' && /^[1-9]\d*$/.test(id)) return { group: Number(id) };
  throw new MessageFailure('errorUndoConflict');
}
