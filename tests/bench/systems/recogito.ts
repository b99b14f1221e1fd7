import { rangeToSelector, reviveSelector } from '@recogito/text-annotator';
import { answerOf, type System } from '../inside/system';

/** `@recogito/text-annotator`: the saved position in the text of the container. */
const system: System = {
  name: 'recogito',
  canLeaveOut: false,
  describe({ root, rangeOf }, passages) {
    const selectors = passages.map((passage) => {
      const { quote, start, end } = rangeToSelector(rangeOf(passage), root);
      return { quote, start, end };
    });
    return (now) =>
      selectors.map((selector) => {
        // It counts on a range, which a stored annotation has not got yet.
        const range = document.createRange();
        return answerOf(reviveSelector({ ...selector, range }, now).range);
      });
  },
};

export const systems: readonly System[] = [system];
