import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { attachTarget } from '@/components/article/attach-target';
import type {
  MoreMentions,
  PopupModel,
  ReadyModel,
  ToastModel,
  ToolbarChoice,
} from '@/components/article/popup-model';
import { isSuperseded, type Selection } from '@/components/article/resume-draft';
import type { SuggestionsModel } from '@/components/entity/suggestion-section';
import type { FormatChoice } from '@/components/export/export-panel';
import type { Annotation } from '@/utils/model/annotation';
import type { ArticleDraft } from '@/utils/model/article';
import type { Draft } from '@/utils/model/draft';
import type { Passage } from '@/utils/model/passage';
import type { Restriction } from '@/utils/model/restriction';
import { DEFAULT_SETTINGS, type Settings } from '@/utils/model/setting';
import type { Translator } from '@/utils/platform/i18n';
import type { AboutText, PageState, StoredArticle } from '@/utils/platform/messages';
import { typeChips } from '@/utils/platform/type-chips';

/** What the store says of the article in front. */
export type Stored = StoredArticle;

export const NOTHING_STORED: Stored = { types: [], settings: DEFAULT_SETTINGS };

/** Suggestions with the text that they count in: the page's may be another one by now. */
export type Suggested = SuggestionsModel & { readonly about?: AboutText };
export type More = MoreMentions & { readonly about?: AboutText };

export const NOT_ASKED: Suggested = { state: 'asking', groups: [], some: false };
export const NO_MORE: More = { of: new Map(), text: '' };

export interface OpenPage {
  readonly tabId: number;
  readonly url: string;
  readonly state: PageState;
  /** What the page says of itself, made out. */
  readonly article: ArticleDraft;
}

export type Stage = 'loading' | { restricted: Restriction; detail?: string } | OpenPage;

/** What was done last. */
export interface Told {
  readonly text: string;
  readonly undo: boolean;
  /** The words that were tagged as a mention. */
  readonly tagged?: Passage;
}

/** All that changes while the popup is open. */
export interface PopupState {
  readonly stage: Signal<Stage>;
  readonly stored: Signal<Stored>;
  readonly edited: Signal<ReadyModel['edited']>;
  readonly suggestions: Signal<Suggested>;
  readonly more: Signal<More>;
  readonly granted: Signal<boolean>;
  readonly draft: Signal<Draft | undefined>;
  readonly formats: Signal<readonly FormatChoice[] | undefined>;
  readonly saving: Signal<boolean>;
  readonly error: Signal<ReadyModel['error']>;
  readonly toast: Signal<Told | undefined>;
}

export const createPopupState = (): PopupState => ({
  stage: signal<Stage>('loading'),
  stored: signal(NOTHING_STORED),
  edited: signal<ReadyModel['edited']>(undefined),
  suggestions: signal(NOT_ASKED),
  more: signal(NO_MORE),
  granted: signal(false),
  draft: signal<Draft | undefined>(undefined),
  formats: signal<readonly FormatChoice[] | undefined>(undefined),
  saving: signal(false),
  error: signal<ReadyModel['error']>(undefined),
  toast: signal<Told | undefined>(undefined),
});

export const openPage = (stage: Stage): OpenPage | undefined =>
  typeof stage === 'object' && 'state' in stage ? stage : undefined;

/** The state as the view wants it. */
export function popupModel(state: PopupState, t: Translator): ReadonlySignal<PopupModel> {
  const chips = computed(() => {
    const [offered, archived] = [false, true].map((wanted) =>
      typeChips(
        state.stored.value.types.filter((type) => (type.archived ?? false) === wanted),
        t,
      ),
    );
    return { types: offered ?? [], archivedTypes: archived ?? [] };
  });
  const saveKeys = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ ↵' : 'Ctrl + ↵';
  return computed((): PopupModel => {
    const stage = state.stage.value;
    if (stage === 'loading') return { stage: 'loading' };
    if ('restricted' in stage) {
      const { restricted: restriction, detail } = stage;
      return { stage: 'restricted', restriction, ...(detail === undefined ? {} : { detail }) };
    }
    const { notes, settings } = state.stored.value;
    const draft = state.draft.value;
    const target = attachTarget(draft, stage.state.selection);
    const host = new URL(stage.url).hostname;
    const annotations = notes?.annotations ?? [];
    const edited = state.edited.value;
    const granted = state.granted.value;
    const formats = state.formats.value;
    const error = state.error.value;
    const toast = state.toast.value;
    return {
      stage: 'ready',
      ...chips.value,
      article: stage.article,
      site: {
        host,
        granted,
        offer: !granted && annotations.length > 0 && !settings.answeredHosts.includes(host),
      },
      toolbar: toolbarChoice(settings, host),
      annotations,
      entities: notes?.entities ?? [],
      places: stage.state.places,
      ...(edited ? { edited } : {}),
      suggestions:
        settings.suggestions === 'off' ? { ...NOT_ASKED, state: 'off' } : state.suggestions.value,
      more: state.more.value,
      ...selectionOf(draft, stage.state.selection),
      ...(target ? { attachTo: target.passage.exact } : {}),
      ...(draft?.edit ? { edit: draft.edit } : {}),
      ...(draft?.articleNote === undefined ? {} : { articleNote: draft.articleNote }),
      ...(formats ? { formats } : {}),
      saveKeys,
      saving: state.saving.value,
      ...(error ? { error } : {}),
      ...(toast ? { toast: toastOf(toast, annotations) } : {}),
    };
  });
}

function toastOf({ tagged, ...toast }: Told, annotations: readonly Annotation[]): ToastModel {
  const mentions = annotations.flatMap((one) =>
    one.kind === 'entity' &&
    one.passage.start === tagged?.start &&
    one.passage.exact === tagged.exact
      ? [one]
      : [],
  );
  const [newest] = mentions.sort((a, b) => b.created.localeCompare(a.created));
  return newest ? { ...toast, entityId: newest.entityId } : toast;
}

const toolbarChoice = (settings: Settings, host: string): ToolbarChoice =>
  settings.quietHosts.includes(host) ? 'off' : settings.toolbar;

function selectionOf(
  draft: Draft | undefined,
  now: Selection | undefined,
): Pick<ReadyModel, 'selection'> {
  if (!draft?.passage || !draft.fields) return {};
  const { passage, fields } = draft;
  return { selection: { passage, fields, superseded: isSuperseded(draft, now) } };
}
