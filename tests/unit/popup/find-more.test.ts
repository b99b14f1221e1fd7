import { describe, expect, it } from 'vitest';
import { findMore } from '@/entrypoints/popup/find-more';
import { describePassage } from '@/utils/anchor/describe-passage';
import { entity, highlight, mention } from '../components/records';

const TEXT = `Aina Rask, the minister of Norland, spoke first. The union wants Rask to resign.
Norland’s Ministry of Ports said nothing. “I shall stay,” Rask said in Norland.`;
const rask = entity('rask', 'Aina Rask');
const norland = entity('norland', 'Norland', { typeId: 'place' });
const ministry = entity('ministry', 'Norland’s Ministry of Ports', { typeId: 'organization' });

const tagged = (id: string, entityId: string, words: string, text = TEXT) => {
  const at = text.indexOf(words);
  return mention(id, entityId, { passage: describePassage(text, at, at + words.length) });
};
const wordsOf = async (...args: Parameters<typeof findMore>) =>
  [...(await findMore(...args))].map(([id, found]) => [
    id,
    ...found.map(({ start, exact }) => `${start} ${exact}`),
  ]);

describe('mentions that are not tagged yet', () => {
  it('are found for every entity that the article has a mention of', async () => {
    const annotations = [tagged('a', 'rask', 'Aina Rask'), tagged('b', 'norland', 'Norland')];
    expect(await wordsOf({ annotations, entities: [rask, norland] }, TEXT)).toEqual([
      ['rask', `${TEXT.indexOf('Rask to')} Rask`, `${TEXT.indexOf('Rask said')} Rask`],
      ['norland', `${TEXT.indexOf('Norland’s')} Norland`, `${TEXT.lastIndexOf('Norland')} Norland`],
    ]);
  });

  it('are never inside a longer name that is tagged', async () => {
    const annotations = [
      tagged('a', 'norland', 'Norland'),
      tagged('b', 'ministry', 'Norland’s Ministry of Ports'),
    ];
    expect(await wordsOf({ annotations, entities: [norland, ministry] }, TEXT)).toEqual([
      ['norland', `${TEXT.lastIndexOf('Norland')} Norland`],
    ]);
  });

  it('leave out what was tagged in an earlier text of the article', async () => {
    const later = `An hour ago this was changed.\n${TEXT}`;
    const annotations = [tagged('a', 'rask', 'Aina Rask'), tagged('b', 'norland', 'Norland')];
    const more = await findMore({ annotations, entities: [rask, norland] }, later);
    expect(more.get('rask')?.map(({ exact }) => exact)).toEqual(['Rask', 'Rask']);
    for (const { start, end, exact } of more.get('norland') ?? []) {
      expect(later.slice(start, end)).toBe(exact);
      expect(start).not.toBe(later.indexOf('Norland'));
    }
  });

  it('are none without mentions', async () => {
    const annotations = [highlight('a', TEXT.indexOf('spoke'), 'spoke')];
    expect(await wordsOf({ annotations, entities: [rask] }, TEXT)).toEqual([]);
  });
});
