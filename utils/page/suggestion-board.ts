import type { Span, Suggestion, SuggestionGroup } from '@/utils/model/suggestion';
import type { AboutText } from '@/utils/platform/messages';
import { askWorker } from '@/utils/platform/send';
import type { TextIndex } from '@/utils/text/text-index';
import { articleNow } from './article-now';
import { articleReader } from './article-reader';
import { createHitIndex } from './hit-index';
import { marksAtPoint } from './hit-test';
import { suggestionName } from './mark-sheet';
import type { OpenSession } from './open-session';
import { shiftSuggestions } from './shift-suggestions';

/** Words that change are asked about when they have stood for this long, in ms … */
const SETTLED = 1_000;
/** … and, after t ms of work for the last question, when 100 t ms have passed (1 % of the time). */
const REST = 100;

/** A group of suggestions where it stands on the page now. */
export interface PlacedGroup {
  readonly group: SuggestionGroup;
  /** Those of its mentions that are on the page and not tagged, in the order of the text. */
  readonly mentions: readonly Suggestion[];
  /** Where those stand in the index of the marks' board. */
  readonly spans: readonly Span[];
}

/** The suggestions of this page: asked for, placed and painted while they are shown. */
export interface SuggestionBoard {
  /** In the order of the page. */
  readonly groups: readonly PlacedGroup[];
  /** What the mentions' offsets count in; absent until the worker has answered. */
  readonly told: AboutText | undefined;
  readonly isShown: boolean;
  readonly isBusy: boolean;
  show(on: boolean): void;
  /** Asks the worker anew: the store may have changed. */
  renew(): void;
  /**
   * Hides a group that the reader accepts or refuses. Call the result when that was written, or could
   * not be: the worker's next answer tells then what is left of it.
   */
  drop(key: string): () => void;
  at(x: number, y: number): PlacedGroup | undefined;
}

export function createSuggestionBoard(
  session: Pick<OpenSession, 'document' | 'text' | 'board' | 'about' | 'fail'>,
  changed: () => void,
  signal: AbortSignal,
): SuggestionBoard {
  const { document, text, board, fail } = session;
  let isShown = false;
  let isAsking = false;
  /** The store may have changed since the worker was asked. */
  let isStale = false;
  /** Groups that are hidden, and whether it is written what the reader made of them. */
  const dropped = new Map<string, boolean>();
  let told: AboutText | undefined;
  /** The page's text when the worker was asked last. */
  let askedFor = '';
  let answered: readonly SuggestionGroup[] = [];
  let groups: readonly PlacedGroup[] = [];
  let hits = createHitIndex<ReturnType<typeof proposals>[number]>([]);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;
  signal.addEventListener('abort', () => clearTimeout(waiting));

  const isTagged = ({ start, end }: Span) =>
    board
      .touching(start, end)
      .some(({ mark, start: from, end: to }) => mark.kind === 'entity' && from < end && start < to);

  const place = (index: TextIndex): readonly PlacedGroup[] => {
    if (articleReader() === undefined) return [];
    if (told === undefined) {
      // An article may come later than the rest of the page.
      if (index.text !== askedFor) askLater();
      return [];
    }
    const article = text.article(index);
    const { snapshot } = article;
    if (snapshot.text !== told.snapshot.text) {
      answered = shiftSuggestions(answered, told.snapshot.text, snapshot.text);
      told = { ...told, snapshot };
      askLater();
    }
    return answered
      .flatMap((group): PlacedGroup[] => {
        const placed = group.mentions.flatMap((mention) => {
          const span = { start: article.toPage(mention.start), end: article.toPage(mention.end) };
          return isTagged(span) ? [] : { mention, span };
        });
        if (placed.length === 0 || dropped.has(group.key)) return [];
        const mentions = placed.map(({ mention }) => mention);
        return [{ group, mentions, spans: placed.map(({ span }) => span) }];
      })
      .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  };

  const where = (index: TextIndex) => {
    groups = place(index);
    hits = createHitIndex(groups.flatMap(proposals));
    changed();
    return hits;
  };

  const askLater = () => ask(Math.max(SETTLED, restUntil - performance.now()));
  const ask = (delay: number) => {
    // A page whose words never stand still is asked about all the same.
    if (waiting !== undefined && delay > 0) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      run().catch((error: unknown) => {
        changed();
        fail(error);
      });
    }, delay);
  };

  const run = async () => {
    if (isAsking || signal.aborted || !isShown) return;
    isAsking = true;
    try {
      do {
        isStale = false;
        const settled = [...dropped].filter(([, isWritten]) => isWritten);
        changed();
        const now = await articleNow(session);
        askedFor = board.index?.text ?? '';
        restUntil = performance.now() + (now?.ms ?? 0) * REST;
        const answer = now && (await askWorker('page.suggest', now.told));
        told = now?.told;
        answered = answer?.groups ?? [];
        for (const [key] of settled) dropped.delete(key);
      } while (isStale && isShown && !signal.aborted);
    } finally {
      isAsking = false;
    }
    if (isShown) await board.place();
  };

  return {
    get groups() {
      return groups;
    },
    get told() {
      return told;
    },
    get isShown() {
      return isShown;
    },
    get isBusy() {
      return isAsking || (waiting !== undefined && told === undefined);
    },
    show(on) {
      if (on === isShown) return;
      isShown = on;
      if (on) ask(0);
      else {
        clearTimeout(waiting);
        waiting = undefined;
        told = undefined;
        groups = [];
      }
      board.propose(on ? where : undefined);
    },
    renew() {
      if (!isShown) return;
      isStale = true;
      ask(0);
    },
    drop(key) {
      dropped.set(key, false);
      board.propose(where);
      return () => void dropped.set(key, true);
    },
    at(x, y) {
      const { index } = board;
      const [hit] = index === undefined ? [] : marksAtPoint(document, index, hits, x, y);
      return hit?.placed;
    },
  };
}

const proposals = (placed: PlacedGroup) =>
  placed.spans.map((span, at) => ({
    ...span,
    placed,
    pieces: [span],
    highlight: suggestionName(placed.group.typeId, placed.mentions[at]?.tier ?? placed.group.tier),
  }));
