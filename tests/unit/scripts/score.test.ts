import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type GoldDocument, readGold, readGoldFile } from '../../../scripts/score/gold';
import { measure, type Proposal, typesOf } from '../../../scripts/score/measure';
import { createPeers } from '../../../scripts/score/peers';
import { describeMistakes } from '../../../scripts/score/report';
import { readScoreArguments } from '../../../scripts/score/score-arguments';
import { msPer1000Words } from '../../../scripts/score/timing';

const document: GoldDocument = {
  id: 'a',
  text: 'Ann Lee met Bob in Rome on Monday for five days.',
  entities: [
    { start: 0, end: 7, type: 'person' },
    { start: 12, end: 15, type: 'person' },
    { start: 19, end: 23, type: 'place' },
    { start: 27, end: 33, type: 'date' },
  ],
  optional: [{ start: 38, end: 47 }],
};
const at = (start: number, end: number, type: string, tier?: 'sure' | 'maybe'): Proposal =>
  tier ? { start, end, type, tier } : { start, end, type };

describe('the score', () => {
  it('counts the same span with the same type, and nothing else, as right', () => {
    const proposals = [
      at(0, 7, 'person', 'sure'),
      at(12, 15, 'place', 'maybe'),
      at(16, 23, 'place', 'sure'),
    ];
    const { all, span, sure, maybe, types } = measure([document], [proposals], typesOf([document]));
    expect(all).toEqual({ p: 33.33, r: 25, f1: 28.57 });
    expect(span).toEqual({ p: 66.67, r: 50, f1: 57.14 });
    expect(sure).toEqual({ precision: 50, share: 25 });
    expect(maybe).toEqual({ precision: 0, share: 0 });
    expect(types['person']).toEqual({ p: 100, r: 50, f1: 66.67, gold: 2, predicted: 1 });
    expect(types['place']).toEqual({ p: 0, r: 0, f1: 0, gold: 1, predicted: 2 });
  });

  it('takes what overlaps an optional span as neither right nor wrong', () => {
    const proposals = [at(0, 7, 'person'), at(38, 42, 'date'), at(40, 47, 'date')];
    const { all, types } = measure([document], [proposals], ['person', 'date']);
    expect(all.p).toBe(100);
    expect(types['date']).toMatchObject({ predicted: 0, gold: 1 });
  });

  it('leaves out types that do not count, in gold and suggestions', () => {
    const proposals = [at(0, 7, 'person'), at(12, 15, 'person'), at(27, 33, 'date')];
    const { all, types } = measure([document], [proposals], ['person']);
    expect(all).toEqual({ p: 100, r: 100, f1: 100 });
    expect(Object.keys(types)).toEqual(['person']);
  });

  it('is zero, not a division by zero, where there is nothing', () => {
    expect(measure([document], [[]], ['event']).all).toEqual({ p: 0, r: 0, f1: 0 });
  });

  it('shows each mistake once, in its words', () => {
    const { mistakes } = measure([document], [[at(16, 23, 'place')]], ['person', 'place']);
    expect(describeMistakes(mistakes, 9).split('\n')).toEqual([
      'wrong  a: …Ann Lee met Bob [in Rome] on Monday for five days.… place; should be place "Rome"',
      'missed a: …[Ann Lee] met Bob in Rome on Monday for… should be person "Ann Lee"',
      'missed a: …Ann Lee met [Bob] in Rome on Monday for five da… should be person "Bob"',
    ]);
  });

  it('times a pass over the texts by their words', () => {
    let calls = 0;
    const ms = msPer1000Words(['one two', 'three'], () => {
      calls++;
    });
    expect(calls).toBeGreaterThanOrEqual(2 * 21);
    expect(ms).toBeGreaterThanOrEqual(0);
  });
});

describe('the gold', () => {
  const line = (value: unknown) => JSON.stringify(value);
  const good = { id: 'a', text: 'Rome', entities: [{ start: 0, end: 4, type: 'place' }] };

  it('is read with or without optional spans and empty lines', () => {
    const read = readGold(`${line(good)}\r\n\n${line({ ...good, optional: [] })}\n`, 'f');
    expect(read).toHaveLength(2);
    expect(read[0]?.optional).toEqual([]);
  });

  it.each([
    ['{"id": ', 'f, line 2: this is not JSON.'],
    [line({ id: 'a', text: 'Rome' }), 'f, line 2: entities: '],
    [line({ ...good, entities: [{ start: 2, end: 9, type: 'place' }] }), 'not within the text'],
    [line({ ...good, entities: [{ start: 4, end: 4, type: 'place' }] }), 'not within the text'],
    [line({ ...good, entities: [{ start: 0, end: 4, type: 'GPE' }] }), 'there is no type "GPE"'],
    [line({ ...good, optional: [{ start: -1, end: 4 }] }), 'f, line 2: optional.0.start: '],
  ])('says in which line and why %s is of no use', (bad, message) => {
    expect(() => readGold(`${line(good)}\n${bad}\n`, 'f')).toThrow(message);
  });

  it('says that a file is missing or empty', () => {
    const folder = mkdtempSync(join(tmpdir(), 'score-'));
    const empty = join(folder, 'empty.jsonl');
    writeFileSync(empty, '\n');
    expect(() => readGoldFile(join(folder, 'no.jsonl'))).toThrow('There is no file');
    expect(() => readGoldFile(empty)).toThrow('holds no document');
    expect(() => readGoldFile(folder)).toThrow('could not be read');
  });
});

describe('the arguments of the score', () => {
  it('takes several files and all its options', () => {
    const args = '--gold a --gold=b --types person,place --tiers --errors 5 --json j --peers';
    expect(readScoreArguments(args.split(' '))).toEqual({
      gold: ['a', 'b'],
      types: ['person', 'place'],
      tiers: true,
      errors: 5,
      json: 'j',
      peers: true,
      help: false,
    });
  });

  it.each([
    [[], 'Say which documents to score'],
    [['--gold'], '--gold needs a value'],
    [['--gold', '--tiers'], '--gold needs a value'],
    [['--gold', 'a', '--types', 'GPE'], 'There is no type "GPE"'],
    [['--gold', 'a', '--errors', 'x'], '--errors needs a number'],
    [['--golden', 'a'], '--golden is not known'],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => readScoreArguments(args)).toThrow(message);
  });
});

describe('the peers', () => {
  it('propose spans of whole words, in order, in our types', () => {
    const text = 'Angela Merkel spent $4.5 million in Berlin on Monday, 12% more than in 2019.';
    for (const { name, propose } of createPeers()) {
      const found = propose(text).map(({ start, end, type }) => [text.slice(start, end), type]);
      expect(found, name).toContainEqual(['$4.5 million', 'figure']);
      expect(found, name).toContainEqual([expect.stringMatching(/Monday|2019/), 'date']);
    }
  });
});
