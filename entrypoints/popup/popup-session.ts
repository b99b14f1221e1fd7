import type { ReadonlySignal } from '@preact/signals';
import type { PopupActions, PopupModel } from '@/components/article/popup-model';
import { resumeDraft } from '@/components/article/resume-draft';
import { articleDraft } from '@/utils/article/article-draft';
import { articleUrl } from '@/utils/article/article-url';
import type { Draft } from '@/utils/model/draft';
import { openTabSession } from '@/utils/platform/active-tab';
import { readDraft } from '@/utils/platform/drafts';
import { toFailure } from '@/utils/platform/failure';
import type { Translator } from '@/utils/platform/i18n';
import { askTab } from '@/utils/platform/send';
import { siteIsGranted, watchGrants } from '@/utils/platform/site-grants';
import { afterPaint } from './after-paint';
import { keepDraft } from './keep-draft';
import { createLookAround } from './look-around';
import { lookForEdits } from './look-for-edits';
import { createPopupActions } from './popup-actions';
import {
  createPopupState,
  type OpenPage,
  openPage,
  type PopupState,
  popupModel,
} from './popup-state';
import { readStored } from './popup-store';

export interface PopupSession {
  readonly model: ReadonlySignal<PopupModel>;
  readonly actions: PopupActions;
  /** Reads the tab in front; called again, it starts anew. */
  open(): Promise<void>;
}

/** The popup's life with one tab: page, store, draft. */
export function createPopupSession(t: Translator): PopupSession {
  const state = createPopupState();

  const fail = (reason: unknown, retry = false) => {
    const { key, detail } = toFailure(reason);
    state.error.value = { text: t(key, { detail: detail ?? '' }), retry };
  };

  async function readAgain(page: OpenPage): Promise<void> {
    try {
      state.stored.value = await readStored(page);
    } catch (reason) {
      fail(reason);
    }
  }

  async function readEdits(page: OpenPage | undefined): Promise<void> {
    try {
      state.edited.value = page && (await lookForEdits(page, state.stored.value));
    } catch (reason) {
      fail(reason);
    }
  }

  const around = createLookAround(state);
  const lookAgain = () => void around.again();

  async function open(): Promise<void> {
    around.forget();
    state.stage.value = 'loading';
    try {
      await readTab();
    } catch (reason) {
      const { key, detail } = toFailure(reason);
      state.stage.value = { restricted: 'failed', detail: t(key, { detail: detail ?? '' }) };
    }
  }

  async function readTab(): Promise<void> {
    const session = await openTabSession();
    if ('restricted' in session) {
      const { restricted, failure } = session;
      const told = failure && t(failure.key, { detail: failure.detail ?? '' });
      state.stage.value = told === undefined ? { restricted } : { restricted, detail: told };
      return;
    }
    const { tabId, url } = session;
    const page = { ...session, article: articleDraft(session.state.facts) };
    const [saved, granted] = await Promise.all([
      readDraft(tabId).catch(() => undefined),
      siteIsGranted(url).catch((reason: unknown) => {
        fail(reason);
        return false;
      }),
      // The list must not jump in under the reader's eyes: the page shows with it.
      readAgain(page),
    ]);
    await readEdits(page);
    state.granted.value = granted;
    state.draft.value = resumeDraft(saved, articleUrl(url), session.state.selection);
    state.stage.value = page;
    afterPaint(lookAgain);
  }

  const changeDraft = (change: (draft: Draft) => Draft) => {
    if (state.draft.value === undefined) return;
    state.draft.value = change(state.draft.value);
    const page = openPage(state.stage.value);
    if (page) keepDraft(page.tabId, state.draft.value).catch(fail);
  };

  const grantAgain = () => {
    readGrant(state).catch(fail);
  };

  watchGrants({ added: grantAgain, removed: grantAgain });
  return {
    model: popupModel(state, t),
    actions: createPopupActions({
      state,
      t,
      fail,
      changeDraft,
      async refresh() {
        const page = openPage(state.stage.value);
        if (!page) return;
        await readAgain(page);
        lookAgain();
        if ((await refreshPlaces(state)) === 'another page') return open();
        const now = openPage(state.stage.value);
        if (now?.state.snapshot.text !== page.state.snapshot.text) lookAgain();
        await readEdits(now);
      },
      lookAgain,
      holdLook: around.hold,
      readGrant: grantAgain,
      open: () => void open(),
    }),
    open,
  };
}

async function readGrant(state: PopupState): Promise<void> {
  const page = openPage(state.stage.value);
  if (page) state.granted.value = await siteIsGranted(page.url);
}

/** ms between two looks at the page after a write, and how often. */
const LOOK = { every: 120, times: 6 };

/**
 * Asks the page where the marks stand, until it knows of all that are stored. Tells when the tab shows
 * another page by now, of which nothing is taken over.
 */
async function refreshPlaces(state: PopupState): Promise<'another page' | undefined> {
  for (let look = 0; look < LOOK.times; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK.every));
    const page = openPage(state.stage.value);
    if (!page) return undefined;
    const fresh = await askTab(page.tabId, 'tab.state', {}).catch(() => undefined);
    if (!fresh) return undefined;
    if (articleUrl(fresh.url) !== articleUrl(page.url)) return 'another page';
    state.stage.value = { ...page, state: fresh, article: articleDraft(fresh.facts) };
    const placed = new Set(fresh.places.map(({ id }) => id));
    const { notes } = state.stored.value;
    const { annotations = [] } = notes ?? {};
    if (annotations.every(({ id, kind }) => kind === 'note' || placed.has(id))) return undefined;
  }
  return undefined;
}
