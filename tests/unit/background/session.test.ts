import './session-stub';

import { beforeEach, describe, expect, it } from 'vitest';
import {
  refuseInSession,
  sessionRefusals,
  settleRefusals,
  unsettleRefusals,
} from '@/entrypoints/background/session-refusals';
import { createSuggestionCache } from '@/entrypoints/background/suggestion-cache';
import { grantUndo, spendUndo } from '@/entrypoints/background/undo-tokens';
import type { Suggestion } from '@/utils/model/suggestion';
import { clearTab } from '@/utils/platform/session-storage';
import { stored } from './session-stub';

beforeEach(() => stored.clear());

const suggestion = (start: number): Suggestion => ({
  start,
  end: start + 5,
  typeId: 'person',
  tier: start % 2 === 0 ? 'sure' : 'maybe',
  source: 'english',
});
const list = (length: number) => Array.from({ length }, (_, at) => suggestion(at * 7));

describe('what the engine said of a text', () => {
  it('is known to the worker that comes after, word for word', async () => {
    await createSuggestionCache().keep('one', list(3));
    expect(await createSuggestionCache().read('one')).toEqual(list(3));
    expect(await createSuggestionCache().read('two')).toBeUndefined();
  });

  it('takes no more room than it is given: the oldest texts go', async () => {
    const cache = createSuggestionCache();
    for (let text = 0; text < 12; text++) await cache.keep(`text ${text}`, list(10_000));
    const size = [...stored.values()].reduce((sum, value) => sum + value.length, 0);
    expect(size).toBeLessThan(2_100_000);
    expect(await createSuggestionCache().read('text 0')).toBeUndefined();
    expect(await createSuggestionCache().read('text 11')).toHaveLength(10_000);
  });

  it('is not kept past the worker where it alone would fill the room', async () => {
    const cache = createSuggestionCache();
    await cache.keep('long', list(40_000));
    expect(await cache.read('long')).toHaveLength(40_000);
    expect(await createSuggestionCache().read('long')).toBeUndefined();
  });

  it('is made anew where storage holds something else', async () => {
    stored.set('suggestions:odd', JSON.stringify([[1, 'two']]));
    expect(await createSuggestionCache().read('odd')).toBeUndefined();
  });
});

describe('a page’s token for undo', () => {
  const page = { tabId: 4, url: 'https://news.example/a' };

  it('gives its action once', async () => {
    const token = await grantUndo({ group: 9 }, page);
    expect(await spendUndo(token, { ...page, url: 'https://news.example/b' })).toEqual({
      group: 9,
    });
    await expect(spendUndo(token, page)).rejects.toMatchObject({ key: 'errorUndoConflict' });
  });

  it('is worth nothing in another tab, for another site, or once its tab is closed', async () => {
    const token = await grantUndo({ refusal: 'a' }, page);
    const refused = { key: 'errorUndoConflict' };
    await expect(spendUndo(token, { ...page, tabId: 5 })).rejects.toMatchObject(refused);
    const other = { ...page, url: 'https://other.example/a' };
    await expect(spendUndo(token, other)).rejects.toMatchObject(refused);
    await clearTab(4);
    await expect(spendUndo(token, page)).rejects.toMatchObject(refused);
  });
});

describe('a refusal in an article that is not stored', () => {
  const urls = ['https://news.example/a', 'https://news.example/a?page=1'];

  it('is known by any of the article’s URLs, and by no other', async () => {
    await refuseInSession(urls, { words: ['Norland'], typeId: 'place' });
    expect(await sessionRefusals(urls.slice(1))).toMatchObject([{ words: ['Norland'] }]);
    expect(await sessionRefusals(['https://news.example/b'])).toEqual([]);
  });

  it('no longer waits once it was stored, and waits again when that was taken back', async () => {
    const id = await refuseInSession(urls, { words: ['Norland'], typeId: 'place' });
    await settleRefusals([id], 12);
    expect(await sessionRefusals(urls)).toEqual([]);
    await unsettleRefusals(11);
    expect(await sessionRefusals(urls)).toEqual([]);
    await unsettleRefusals(12);
    expect(await sessionRefusals(urls)).toHaveLength(1);
  });

  it('is not lost where several are given at once', async () => {
    const words = Array.from({ length: 20 }, (_, at) => `word ${at}`);
    await Promise.all(words.map((one) => refuseInSession(urls, { words: [one], typeId: 'work' })));
    expect((await sessionRefusals(urls)).flatMap((one) => one.words)).toEqual(words);
  });
});
