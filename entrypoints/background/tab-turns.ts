/** Lets each tab have one text worked on at a time: a page that goes on changing could ask for ever. */
export interface TabTurns {
  /**
   * Does `work`, which is to end with its signal. It is aborted, and `otherwise` comes back, as soon
   * as the same tab asks about another text.
   */
  take<T>(
    tabId: number,
    text: string,
    work: (signal: AbortSignal) => Promise<T>,
    otherwise: T,
  ): Promise<T>;
}

export function createTabTurns(): TabTurns {
  const turns = new Map<number, { text: string; ending: AbortController; askers: number }>();
  return {
    async take(tabId, text, work, otherwise) {
      const before = turns.get(tabId);
      const turn =
        before?.text === text ? before : { text, ending: new AbortController(), askers: 0 };
      if (turn !== before) {
        before?.ending.abort();
        turns.set(tabId, turn);
      }
      turn.askers += 1;
      try {
        return await work(turn.ending.signal);
      } catch (error) {
        if (turn.ending.signal.aborted) return otherwise;
        throw error;
      } finally {
        turn.askers -= 1;
        if (turn.askers === 0 && turns.get(tabId) === turn) turns.delete(tabId);
      }
    },
  };
}
