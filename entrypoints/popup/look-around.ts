import { articleUrl } from '@/utils/article/article-url';
import { browser } from '@/utils/platform/browser';
import type { AboutText } from '@/utils/platform/messages';
import { askWorker } from '@/utils/platform/send';
import { NO_MORE, NOT_ASKED, type OpenPage, openPage, type PopupState } from './popup-state';

/** What Pressmark has to say of the article in front by itself. */
export interface LookAround {
  /** Asks anew what there is to suggest, and which mentions are not tagged yet. */
  again(): Promise<void>;
  /** Answers that are still to come count for nothing: what they tell of is being changed. */
  hold(): void;
  /** Forgets what was said of a page that is no longer in front. */
  forget(): void;
}

/**
 * Suggestions and further mentions of the page in front. Nothing of it is needed to open the popup,
 * and a later answer wins over an earlier one that comes after it.
 */
export function createLookAround(state: PopupState): LookAround {
  let latest = 0;

  /** Whether neither the page nor the question is another one by now. */
  const still = (page: OpenPage, asked: number) =>
    asked === latest && articleUrl(openPage(state.stage.value)?.url ?? '') === articleUrl(page.url);

  async function suggestions(page: OpenPage, asked: number): Promise<void> {
    const about = aboutText(page);
    try {
      const { groups } = isEmpty(page) ? { groups: [] } : await askWorker('app.suggest', about);
      if (!still(page, asked)) return;
      state.suggestions.value = { ...state.suggestions.value, state: 'ready', groups, about };
    } catch {
      const known = state.suggestions.value;
      // What was known stays; the reader can ask again where nothing was.
      if (still(page, asked) && known.groups.length === 0) {
        state.suggestions.value = { ...known, state: 'failed' };
      }
    }
  }

  async function more(page: OpenPage, asked: number): Promise<void> {
    const { notes } = state.stored.value;
    const found =
      notes && !isEmpty(page)
        ? await import('./find-more').then(({ findMore }) =>
            findMore(notes, page.state.snapshot.text),
          )
        : new Map();
    if (!still(page, asked)) return;
    const { open } = state.more.value;
    const text = page.state.snapshot.text;
    state.more.value = {
      of: found,
      text,
      about: aboutText(page),
      ...(open !== undefined && found.has(open) ? { open } : {}),
    };
  }

  async function walkKeys(): Promise<void> {
    const commands = await browser.commands.getAll();
    const keys = commands.find(({ name }) => name === 'walk')?.shortcut;
    if (keys) state.suggestions.value = { ...state.suggestions.value, walkKeys: keys };
  }

  return {
    async again() {
      const page = openPage(state.stage.value);
      if (!page) return;
      latest += 1;
      const { walkKeys: known } = state.suggestions.value;
      const isOff = state.stored.value.settings.suggestions === 'off';
      await Promise.all([
        isOff ? undefined : suggestions(page, latest),
        more(page, latest).catch(() => undefined),
        known === undefined ? walkKeys().catch(() => undefined) : undefined,
      ]);
    },
    hold() {
      latest += 1;
    },
    forget() {
      latest += 1;
      state.suggestions.value = NOT_ASKED;
      state.more.value = NO_MORE;
    },
  };
}

const isEmpty = ({ state: { snapshot } }: OpenPage): boolean => snapshot.text.trim() === '';

/** The article's words as `app.suggest` and `app.accept` want them. */
const aboutText = ({ url, state: { facts, snapshot } }: OpenPage): AboutText => ({
  url,
  facts,
  snapshot,
});
