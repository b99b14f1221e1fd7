import { findMentions } from '@/utils/entities/find-mentions';
import { isEnglish } from '@/utils/entities/is-english';
import { suggestFor } from '@/utils/entities/suggest-for';
import { type Entity, nameKey } from '@/utils/model/entity';
import type { Span, SuggestionGroup } from '@/utils/model/suggestion';
import { articleNotes, findArticle } from '@/utils/store/articles';
import type { PressmarkDatabase } from '@/utils/store/database';
import { dismissalsOf } from '@/utils/store/dismissals';
import { inSlices } from '@/utils/text/slices';
import type { ShownArticle } from './about-text';
import { createEnglishSource } from './english-source';
import { sessionRefusals } from './session-refusals';
import { taggedSpans } from './tagged-spans';
import { createTaughtIndex } from './taught-index';

/** An entity; `words`: what the reader tagged as it, be it one of its names or not. */
export interface Wanted {
  readonly entity: Entity;
  readonly words?: string;
}

/** What Pressmark proposes for an article that is before the reader; it writes nothing. */
export interface SuggestionService {
  /** By entity, without what is tagged in the article already and without what was refused. */
  suggest(
    db: PressmarkDatabase,
    shown: ShownArticle,
    signal?: AbortSignal,
  ): Promise<SuggestionGroup[]>;
  /** Where each of some entities is mentioned and nothing is tagged, in the order of the text. */
  mentions(
    db: PressmarkDatabase,
    shown: ShownArticle,
    wanted: readonly Wanted[],
  ): Promise<Span[][]>;
  /** Makes ready for an article that is about to be asked for. */
  warm(): void;
}

/** Names that the reader taught are proposed also where the engine's own data cannot be read. */
function withoutEngine(error: unknown): [] {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  console.error('The suggestion engine failed:', error);
  return [];
}

/** The service of this worker; data and index are read with the first article. */
export function createSuggestionService(): SuggestionService {
  const english = createEnglishSource();
  const taughtIndex = createTaughtIndex();

  const tagged = async (db: PressmarkDatabase, { urls, snapshot }: ShownArticle) => {
    const article = await findArticle(db, urls);
    const notes = article && (await articleNotes(db, article.id));
    return notes ? { article, spans: await taggedSpans(notes, snapshot.text) } : { spans: [] };
  };

  return {
    async suggest(db, shown, signal) {
      const { text } = shown.snapshot;
      const { lang, published } = shown.article;
      const about = {
        ...(lang !== undefined && { lang }),
        ...(published !== undefined && { published }),
      };
      const [{ article, spans }, taught, refused, raw] = await Promise.all([
        tagged(db, shown),
        taughtIndex(db),
        sessionRefusals(shown.urls),
        isEnglish(text, about) ? english.suggest(text, about, signal).catch(withoutEngine) : [],
      ]);
      const stored = await dismissalsOf(db, article?.id);
      const waiting = refused.flatMap(({ words, typeId }) =>
        words.map((one) => ({ words: nameKey(one), typeId })),
      );
      const refusals = [...stored, ...waiting];
      return inSlices(
        suggestFor(text, about, { taught, english: raw, refusals, tagged: spans }),
        signal,
      );
    },

    async mentions(db, shown, wanted) {
      const { spans: taken } = await tagged(db, shown);
      return wanted.map(({ entity, ...named }) =>
        findMentions(shown.snapshot.text, entity, { taken, ...named }),
      );
    },

    warm: english.warm,
  };
}
