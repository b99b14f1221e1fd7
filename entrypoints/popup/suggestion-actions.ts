import type { PopupActions } from '@/components/article/popup-model';
import { describePassage } from '@/utils/anchor/describe-passage';
import type { Passage } from '@/utils/model/passage';
import type { Accepted, Span, SuggestionGroup } from '@/utils/model/suggestion';
import type { AboutText } from '@/utils/platform/messages';
import { askTab, askWorker } from '@/utils/platform/send';
import type { PopupContext } from './popup-context';
import { openPage } from './popup-state';
import type { Writer } from './writer';

type Actions = Pick<
  PopupActions,
  | 'acceptSuggestions'
  | 'refuseSuggestion'
  | 'showWords'
  | 'walkSuggestions'
  | 'turnOnSuggestions'
  | 'suggestAgain'
  | 'usesOf'
  | 'openMore'
  | 'tagMore'
>;

/** Different words of a group that are refused with it at most. */
const REFUSED = 1_000;

/** What the reader does with suggestions and with further mentions of an entity. */
export function createSuggestionActions(context: PopupContext, { write, done }: Writer): Actions {
  const { state, t, fail } = context;
  const page = () => openPage(state.stage.value);
  const passageIn = ({ snapshot }: AboutText, { start, end }: Span): Passage =>
    describePassage(snapshot.text, start, end);

  const withdraw = (groups: readonly SuggestionGroup[]) => {
    const gone = new Set(groups.map(({ key }) => key));
    const { value } = state.suggestions;
    state.suggestions.value = {
      ...value,
      some: true,
      groups: value.groups.filter(({ key }) => !gone.has(key)),
    };
  };
  const tell = (made: number, entities: number, name: string, group: number | undefined) => {
    const mentions = t('mentionsCount', { count: made });
    const added =
      entities === 1
        ? t('acceptedOne', { name, mentions })
        : t('acceptedMany', { entities: t('entitiesCount', { count: entities }), mentions });
    done(made === 0 ? t('acceptedNothing') : added, group === undefined ? {} : { group });
  };

  return {
    acceptSuggestions: (groups, typeId) =>
      void write(async () => {
        const { about } = state.suggestions.value;
        if (!about || groups.length === 0) return;
        const accepted = groups.map((group): Accepted => {
          const isOther = typeId !== undefined && typeId !== group.typeId;
          return {
            typeId: typeId ?? group.typeId,
            name: group.label,
            ...(group.entityId === undefined || isOther ? {} : { entityId: group.entityId }),
            passages: group.mentions.map((mention) => passageIn(about, mention)),
          };
        });
        const ask = { ...about, accepted, origin: 'suggestion' as const };
        const { made, group } = await askWorker('app.accept', ask);
        withdraw(groups);
        tell(made, groups.length, groups[0]?.label ?? '', group);
      }),
    refuseSuggestion: (group, everywhere) =>
      void write(async () => {
        const open = page();
        const { about } = state.suggestions.value;
        if (!open || !about) return;
        const { url, article } = open;
        const { text } = about.snapshot;
        const words = new Set(group.mentions.map(({ start, end }) => text.slice(start, end)));
        const refusal = { words: [...words].slice(0, REFUSED), typeId: group.typeId, everywhere };
        const { canonical } = article;
        const { undo } = await askWorker('app.refuse', {
          url,
          ...(canonical === undefined ? {} : { canonical }),
          refusal,
        });
        withdraw([group]);
        done(t(everywhere ? 'refusedEverywhere' : 'refusedHere', { name: group.label }), {
          refusal: undo,
        });
      }),
    showWords: (span) => {
      const open = page();
      const { about } = state.suggestions.value;
      if (!open || !about) return;
      askTab(open.tabId, 'tab.show', { passage: passageIn(about, span) }).then(
        ({ shown }) => {
          if (!shown) done(t('jumpLost'));
        },
        (reason: unknown) => fail(reason),
      );
    },
    walkSuggestions: () => {
      const open = page();
      if (!open) return;
      askTab(open.tabId, 'tab.walk', {}).then(
        () => window.close(),
        (reason: unknown) => fail(reason),
      );
    },
    turnOnSuggestions: () => {
      askWorker('app.setting', { key: 'suggestions', value: 'asked' }).then(
        context.refresh,
        (reason: unknown) => fail(reason),
      );
    },
    suggestAgain: () => {
      state.suggestions.value = { ...state.suggestions.value, state: 'asking' };
      context.lookAgain();
    },
    usesOf: (ids) => askWorker('app.entityUse', { ids: [...ids] }),
    openMore: (entityId) => {
      const { open: _open, ...rest } = state.more.value;
      state.more.value = entityId === undefined ? rest : { ...rest, open: entityId };
    },
    tagMore: (entityId, mentions) =>
      void write(async () => {
        const { about } = state.more.value;
        const entity = state.stored.value.notes?.entities.find(({ id }) => id === entityId);
        if (!about || !entity || mentions.length === 0) return;
        const { made, group } = await askWorker('app.accept', {
          ...about,
          accepted: [
            { typeId: entity.typeId, name: entity.name, entityId, passages: [...mentions] },
          ],
          origin: 'every mention',
        });
        const { open: _open, ...rest } = state.more.value;
        const of = new Map([...rest.of].filter(([id]) => id !== entityId));
        state.more.value = { ...rest, of };
        tell(made, 1, entity.name, group);
      }),
  };
}
