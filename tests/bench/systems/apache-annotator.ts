import { createTextQuoteSelectorMatcher, describeTextQuote } from '@apache-annotator/dom';
import { type Answer, answerOf, type System } from '../inside/system';

/** `@apache-annotator/dom`: the exact quote with as much context as made it unique. */
const system: System = {
  name: 'apache-annotator',
  canLeaveOut: false,
  async describe({ root, rangeOf }, passages) {
    const matchers: ReturnType<typeof createTextQuoteSelectorMatcher>[] = [];
    for (const passage of passages) {
      const selector = await describeTextQuote(rangeOf(passage), root);
      matchers.push(createTextQuoteSelectorMatcher(selector));
    }
    return async (now) => {
      const answers: (Answer | undefined)[] = [];
      for (const match of matchers) {
        const { value } = await match(now).next();
        answers.push(value instanceof Range ? answerOf(value) : undefined);
      }
      return answers;
    };
  },
};

export const systems: readonly System[] = [system];
