import * as textPosition from 'dom-anchor-text-position';
import * as textQuote from 'dom-anchor-text-quote';
import { answerOf, type System } from '../inside/system';

/** `dom-anchor-text-quote` with the saved position as a hint: approximate search (bitap). */
const system: System = {
  name: 'dom-anchor',
  canLeaveOut: false,
  describe({ root, rangeOf }, passages) {
    const selectors = passages.map((passage) => {
      const range = rangeOf(passage);
      return {
        quote: textQuote.fromRange(root, range),
        hint: textPosition.fromRange(root, range).start,
      };
    });
    return (now) =>
      selectors.map(({ quote, hint }) => {
        try {
          return answerOf(textQuote.toRange(now, quote, { hint }));
        } catch {
          // It throws where its place lies behind the end of the text.
          return undefined;
        }
      });
  },
};

export const systems: readonly System[] = [system];
