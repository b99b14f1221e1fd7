// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type Judgement, judge, type PassageUnits, type Placed } from '../../bench/inside/judge';
import { lineUp } from '../../bench/inside/truth';
import { numberUnits, type Units } from '../../bench/inside/units';

// 0         1         2         3
// 0123456789012345678901234567890123
const TEXT = 'Yesterday Mia Brandt Olsen spoke.';
let units: Units;

const idsFrom = (start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, at) => start + at).filter(
    (id) => TEXT.charAt(id) !== ' ',
  );

/** "Mia Brandt Olsen", three words. */
const name: PassageUnits = {
  ids: idsFrom(10, 26),
  words: [idsFrom(10, 13), idsFrom(14, 20), idsFrom(21, 26)],
};

const said = (
  start: number,
  end: number,
  status: Placed['status'] = 'found',
  canLeaveOut = true,
): Placed => ({ status, pieces: [{ start, end }], canLeaveOut });

const judged = (placed: Placed | undefined, passage = name): Judgement =>
  judge(passage, lineUp(document.body, units), placed);

beforeEach(() => {
  document.body.innerHTML = `<p>${TEXT}</p><p>Mia Brandt Olsen left.</p>`;
  units = numberUnits(document.body);
});

describe('an answer for words that were not touched', () => {
  it('is right on exactly these words, white space aside', () => {
    expect(judged(said(10, 26))).toEqual({ verdict: 'right', remains: 'there' });
    expect(judged(said(9, 27)).verdict).toBe('right');
  });

  it('is wrong with a letter more or less', () => {
    expect(judged(said(10, 25)).verdict).toBe('wrong');
    expect(judged(said(8, 26)).verdict).toBe('wrong');
  });

  it('is wrong on the same words elsewhere', () => {
    expect(judged(said(33, 49)).verdict).toBe('wrong');
  });

  it('is lost where there is none', () => {
    expect(judged(undefined)).toEqual({ verdict: 'lost', remains: 'there' });
  });
});

describe('an answer for words that were touched', () => {
  it('may differ by a letter after a typo', () => {
    units.removeSpan(15, 15);
    expect(judged(said(10, 25, 'changed'))).toEqual({ verdict: 'right', remains: 'there' });
    expect(judged(said(10, 24, 'changed')).verdict).toBe('right');
    expect(judged(said(4, 25, 'changed')).verdict).toBe('wrong');
  });

  it('may hold the word that came in place of one, or not', () => {
    units.replaceIds(idsFrom(10, 13), 'Tess');
    expect(judged(said(10, 27, 'changed')).verdict).toBe('right');
    expect(judged(said(15, 27, 'changed')).verdict).toBe('right');
  });

  it('is lost or changed in its place when more than half of the words went', () => {
    units.replaceIds(idsFrom(10, 13), 'Tess');
    units.replaceIds(idsFrom(14, 20), 'Moor');
    expect(judged(said(10, 25, 'changed'))).toEqual({ verdict: 'right', remains: 'mostly gone' });
    expect(judged(undefined).verdict).toBe('right');
    expect(judged(said(10, 25, 'found')).verdict).toBe('wrong');
    expect(judged(said(31, 47, 'changed')).verdict).toBe('wrong');
  });

  it('is lost when all of them went, also where a twin stands', () => {
    units.removeSpan(10, 26);
    expect(judged(undefined)).toEqual({ verdict: 'right', remains: 'deleted' });
    expect(judged(said(16, 32))).toEqual({ verdict: 'wrong', remains: 'deleted' });
  });
});

describe('an answer for words of two paragraphs with a block put between', () => {
  const both: PassageUnits = { ids: [...idsFrom(21, 33), 33, 34, 35], words: [idsFrom(21, 26)] };

  beforeEach(() => {
    const block = document.createElement('p');
    block.textContent = 'Read more';
    units.bringIn(block, document.body, document.querySelector('p + p'));
  });

  it('leaves the block out where it can', () => {
    const pieces = [
      { start: 21, end: 33 },
      { start: 42, end: 45 },
    ];
    expect(judged({ status: 'found', pieces, canLeaveOut: true }, both).verdict).toBe('right');
    expect(judged(said(21, 45), both).verdict).toBe('wrong');
  });

  it('may run over it where it is one range', () => {
    expect(judged(said(21, 45, 'found', false), both).verdict).toBe('right');
    expect(judged(said(34, 45, 'found', false), both).verdict).toBe('wrong');
  });
});
