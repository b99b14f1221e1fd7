import { describe, expect, it } from 'vitest';
import { inText, savedSentence } from '@/components/article/saved-sentence';
import { passage } from './records';

/** The words within a text, with all of it as their context. */
const within = (text: string, exact: string) => inText(passage(exact, text.indexOf(exact)), text);

describe('the saved sentence of lost words', () => {
  it('goes from the end of the sentence before to the beginning of the next', () => {
    const text = 'The port shut. At noon, Mr. Tveld spoke of it in parliament. Nobody had known.';
    expect(savedSentence(within(text, 'Tveld'))).toEqual({
      before: 'At noon, Mr. ',
      after: ' spoke of it in parliament. ',
    });
  });

  it('never goes beyond its paragraph', () => {
    const text = 'A headline\nInspectors had warned of it\nAnother paragraph';
    expect(savedSentence(within(text, 'warned'))).toEqual({
      before: 'Inspectors had ',
      after: ' of it',
    });
  });

  it('holds every sentence of which words were saved', () => {
    const text = 'One went out. Two came in. Three stayed away. Four slept.';
    expect(savedSentence(within(text, 'came in. Three'))).toEqual({
      before: 'Two ',
      after: ' stayed away. ',
    });
  });

  it('shows by dots, between words, where the saved context ends before the sentence does', () => {
    const saved = passage('Rask', 40, {
      prefix: 'pectors of the whole harbour told ',
      suffix: ' that the quay was not to be use',
    });
    expect(savedSentence(saved)).toEqual({
      before: '…of the whole harbour told ',
      after: ' that the quay was not to be…',
    });
  });

  it('shows no dots where the text itself ends', () => {
    expect(savedSentence(passage('Rask', 4, { prefix: 'Mrs ', suffix: ' left' }))).toEqual({
      before: 'Mrs ',
      after: ' left',
    });
  });
});
