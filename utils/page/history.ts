/** What the reader did in this page and can take back, the last first. */
export interface History {
  /** Notes a deed by what undoes it; the result undoes just this one, whatever came after it. */
  did(undo: () => Promise<void>): () => Promise<void>;
  /** Undoes what was done last; false when there is nothing. */
  undo(): Promise<boolean>;
}

export function createHistory(): History {
  const deeds: (() => Promise<void>)[] = [];
  return {
    did(undo) {
      const deed = async () => {
        const at = deeds.indexOf(deed);
        if (at < 0) return;
        deeds.splice(at, 1);
        await undo();
      };
      deeds.push(deed);
      return deed;
    },
    async undo() {
      const last = deeds.at(-1);
      await last?.();
      return last !== undefined;
    },
  };
}
