import { routeHash } from '@/components/article/library-view-route';
import type { PopupActions } from '@/components/article/popup-model';
import { browser } from '@/utils/platform/browser';
import type { PopupContext } from './popup-context';
import { openPage } from './popup-state';

type ExportActions = Pick<PopupActions, 'loadFormats' | 'exportAs' | 'openLibrary' | 'openEntity'>;

/** All that writes files is loaded when the reader first wants one: the popup opens without it. */
const writers = () => import('@/entrypoints/library/export-records');

/** The ways out of the popup: files and the library. */
export function createExportActions({ state, t, fail }: PopupContext): ExportActions {
  const library = (hash: string) => {
    browser.tabs.create({ url: browser.runtime.getURL('/library.html') + hash }).then(
      () => window.close(),
      (reason: unknown) => fail(reason),
    );
  };
  return {
    loadFormats: () => {
      if (state.formats.value) return;
      writers().then(
        ({ formatChoices }) => {
          state.formats.value = formatChoices(t);
        },
        (reason: unknown) => fail(reason),
      );
    },
    exportAs: (formatId, scope) => {
      const article = state.stored.value.notes?.article;
      const places = openPage(state.stage.value)?.state.places ?? [];
      if (scope === 'article' && !article) return;
      const request = {
        formatId,
        ...(scope === 'article' && article ? { articleId: article.id } : {}),
        statuses: new Map(places.map(({ id, status }) => [id, status])),
        version: browser.runtime.getManifest().version,
        t,
      };
      writers()
        .then(({ exportRecords }) => exportRecords(request))
        .then(
          (file) => {
            state.toast.value = { text: t('exported', { file }), undo: false };
          },
          (reason: unknown) => fail(reason),
        );
    },
    openLibrary: () => library(''),
    openEntity: (entityId) => library(routeHash({ section: 'entities', entityId })),
  };
}
