import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ListedArticle } from '@/components/article/article-list';
import type { LibraryActions, LibraryModel } from '@/components/article/library-view';
import type { ImportStage } from '@/components/export/import-section';
import { readPressmarkJson } from '@/utils/formats/read-pressmark-json';
import type { Bundle } from '@/utils/model/bundle';
import { browser } from '@/utils/platform/browser';
import { toFailure } from '@/utils/platform/failure';
import type { Translator } from '@/utils/platform/i18n';
import { askWorker } from '@/utils/platform/send';
import { importBundle } from '@/utils/store/bundles';
import { database, type PressmarkDatabase } from '@/utils/store/database';
import { liveSignal } from '@/utils/store/live';
import { exportRecords, formatChoices } from './export-records';

export interface LibrarySession {
  readonly model: ReadonlySignal<LibraryModel>;
  readonly actions: LibraryActions;
}

/** The library's life: the list follows the store, a file is checked before it is written. */
export function createLibrarySession(t: Translator): LibrarySession {
  const articles = signal<readonly ListedArticle[] | undefined>(undefined);
  const importing = signal<ImportStage>({ stage: 'idle' });
  const error = signal<string | undefined>(undefined);
  const toast = signal<string | undefined>(undefined);
  const formats = formatChoices(t);
  let checked: Bundle | undefined;

  const inWords = (reason: unknown): string => {
    const { key, detail } = toFailure(reason);
    return t(key, { detail: detail ?? '' });
  };
  const fail = (reason: unknown) => {
    error.value = inWords(reason);
  };
  const failImport = (reason: unknown) => {
    importing.value = { stage: 'failed', text: inWords(reason) };
  };

  async function check(file: File): Promise<void> {
    checked = undefined;
    importing.value = { stage: 'checking', file: file.name };
    const bundle = readPressmarkJson(await file.text());
    const db = await database();
    const known = await db.annotations.bulkGet(bundle.annotations.map(({ id }) => id));
    checked = bundle;
    importing.value = {
      stage: 'checked',
      articles: bundle.articles.length,
      annotations: bundle.annotations.length,
      added: known.filter((annotation) => annotation === undefined).length,
    };
  }

  async function write(): Promise<void> {
    if (!checked) return;
    importing.value = { stage: 'importing' };
    await importBundle(await database(), checked);
    checked = undefined;
    importing.value = { stage: 'done' };
    // The import stands whether open pages hear of it or not; they ask again when they are reloaded.
    await askWorker('app.written', {}).catch(() => undefined);
  }

  database().then((db) => {
    const live = liveSignal<readonly ListedArticle[] | undefined>(
      () => readArticles(db),
      undefined,
    );
    live.signal.subscribe((list) => {
      articles.value = list;
    });
    live.error.subscribe((reason) => {
      if (reason) fail(reason);
    });
  }, fail);

  return {
    model: computed((): LibraryModel => {
      return {
        articles: articles.value,
        formats,
        importing: importing.value,
        ...(error.value === undefined ? {} : { error: error.value }),
        ...(toast.value === undefined ? {} : { toast: toast.value }),
      };
    }),
    actions: {
      exportEverything(formatId) {
        const { version } = browser.runtime.getManifest();
        exportRecords({ formatId, version, t }).then((file) => {
          toast.value = t('exported', { file });
        }, fail);
      },
      chooseFile: (file) => void check(file).catch(failImport),
      confirmImport: () => void write().catch(failImport),
      dismiss() {
        error.value = undefined;
        toast.value = undefined;
      },
    },
  };
}

/** Articles with something in them, newest visit first. */
async function readArticles(db: PressmarkDatabase): Promise<readonly ListedArticle[]> {
  const [articles, annotations] = await Promise.all([
    db.articles.orderBy('lastSeen').reverse().toArray(),
    db.annotations.filter(({ deleted }) => deleted === undefined).toArray(),
  ]);
  const counts = new Map<string, { annotations: number; entities: Set<string> }>();
  for (const annotation of annotations) {
    const count = counts.get(annotation.articleId) ?? { annotations: 0, entities: new Set() };
    counts.set(annotation.articleId, count);
    count.annotations += 1;
    if (annotation.kind === 'entity') count.entities.add(annotation.entityId);
  }
  return articles.flatMap((article) => {
    const count = counts.get(article.id);
    if (!count) return [];
    return [{ article, annotations: count.annotations, entities: count.entities.size }];
  });
}
