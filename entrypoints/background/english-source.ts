import { readEnglishDataInSlices } from '@/utils/entities/english/data';
import { createEnglishEngine } from '@/utils/entities/english/engine';
import type { AboutWords, SuggestionProvider } from '@/utils/entities/provider';
import { hashText } from '@/utils/model/snapshot';
import type { Suggestion } from '@/utils/model/suggestion';
import { fetchEngine } from '@/utils/platform/engine-file';
import { inSlices } from '@/utils/text/slices';
import { createSuggestionCache } from './suggestion-cache';

/** What the built-in engine says of a text; the same text is worked out once. */
export interface EnglishSource {
  /** The work is given up with the signal, unless somebody else waits for it too. */
  suggest(text: string, about: AboutWords, signal?: AbortSignal): Promise<Suggestion[]>;
  /** Reads the engine's data, for somebody is about to ask. */
  warm(): void;
}

/** A text that is being worked on, and how many wait for it. */
interface Job {
  readonly done: Promise<Suggestion[]>;
  readonly ending: AbortController;
  askers: number;
}

/** The engine of this worker: its file is fetched with the first text that needs it. */
export function createEnglishSource(): EnglishSource {
  const cache = createSuggestionCache();
  const jobs = new Map<string, Job>();
  let loading: Promise<SuggestionProvider> | undefined;
  const engine = () => {
    loading ??= fetchEngine('english')
      .then((bytes) => inSlices(readEnglishDataInSlices(bytes)))
      .then(createEnglishEngine)
      .catch((reason: unknown) => {
        loading = undefined;
        throw reason;
      });
    return loading;
  };

  const work = async (id: string, text: string, about: AboutWords, signal: AbortSignal) => {
    const known = await cache.read(id);
    if (known) return known;
    const suggestions = await inSlices((await engine()).suggest(text, about), signal);
    // The answer does not wait for what is merely to spare the next worker's work.
    cache.keep(id, suggestions).catch(() => undefined);
    return suggestions;
  };

  const startJob = (id: string, text: string, about: AboutWords): Job => {
    const ending = new AbortController();
    const job = { done: work(id, text, about, ending.signal), ending, askers: 0 };
    jobs.set(id, job);
    const end = () => {
      if (jobs.get(id) === job) jobs.delete(id);
    };
    job.done.then(end, end);
    return job;
  };

  return {
    async suggest(text, about, signal) {
      const { lang = '', published = '' } = about;
      const id = [await hashText(text), lang, published].join(' ');
      signal?.throwIfAborted();
      const job = jobs.get(id) ?? startJob(id, text, about);
      job.askers += 1;
      const leave = () => {
        job.askers -= 1;
        if (job.askers > 0) return;
        job.ending.abort();
        if (jobs.get(id) === job) jobs.delete(id);
      };
      signal?.addEventListener('abort', leave, { once: true });
      try {
        return await job.done;
      } finally {
        signal?.removeEventListener('abort', leave);
      }
    },
    warm() {
      engine().catch(() => undefined);
    },
  };
}
