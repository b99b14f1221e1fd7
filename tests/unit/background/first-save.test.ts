import './session-stub';

import { beforeEach, describe, expect, it } from 'vitest';
import { refuseWords, saveWithRefusals, undoAction } from '@/entrypoints/background/refusals';
import { saveMentions } from '@/entrypoints/background/save-mentions';
import { sessionRefusals } from '@/entrypoints/background/session-refusals';
import { annotate } from '@/utils/store/annotate';
import type { PressmarkDatabase } from '@/utils/store/database';
import { freshDatabase, highlight, passageOf, person, URL_A } from '../store/sample';
import { stored } from './session-stub';

let db: PressmarkDatabase;

beforeEach(() => {
  stored.clear();
  db = freshDatabase();
});

const HERE = { words: ['Port Lund'], typeId: 'place', everywhere: false };
const refusedWords = async () => (await db.dismissals.toArray()).map(({ words }) => words);
const save = () =>
  saveWithRefusals([URL_A], (refused) => annotate(db, person('Ana Vidal'), { refused }));

describe('a refusal in an article of which nothing is saved', () => {
  it('touches the store with the article’s first save, in the same action', async () => {
    await refuseWords(db, [URL_A], HERE);
    expect(await refusedWords()).toEqual([]);
    expect(await db.changes.count()).toBe(0);
    const { group = 0 } = await save();
    expect(await refusedWords()).toEqual(['port lund']);
    expect(await db.dismissals.toArray()).toMatchObject([{ typeId: 'place' }]);
    await undoAction(db, { group });
    expect(await refusedWords()).toEqual([]);
    expect(await sessionRefusals([URL_A])).toHaveLength(1);
  });

  it('is written by accepted suggestions as well', async () => {
    await refuseWords(db, [URL_A], HERE);
    const { article, snapshot, urls } = highlight('Vidal');
    const accepted = [{ name: 'Ana Vidal', typeId: 'person', passages: [passageOf('Ana Vidal')] }];
    const { made } = await saveMentions(db, { article, snapshot, urls }, accepted, 'suggestion');
    expect(made).toBe(1);
    expect(await refusedWords()).toEqual(['port lund']);
  });

  it('is written once', async () => {
    await refuseWords(db, [URL_A], HERE);
    await save();
    await saveWithRefusals([URL_A], (refused) => annotate(db, highlight('talks'), { refused }));
    expect(await refusedWords()).toEqual(['port lund']);
  });

  it('can be taken back before and after it was written', async () => {
    const before = await refuseWords(db, [URL_A], HERE);
    if (before) await undoAction(db, before);
    await save();
    expect(await refusedWords()).toEqual([]);

    const other = ['https://news.example/other'];
    const after = await refuseWords(db, other, HERE);
    await saveWithRefusals(other, (refused) =>
      annotate(db, person('Ana Vidal', { urls: other }), { refused }),
    );
    expect(await refusedWords()).toEqual(['port lund']);
    if (after) await undoAction(db, after);
    expect(await refusedWords()).toEqual([]);
  });
});

describe('a refusal', () => {
  it('everywhere is stored at once, without a word of the article', async () => {
    await refuseWords(db, [URL_A], { ...HERE, everywhere: true });
    expect(await refusedWords()).toEqual(['port lund']);
    expect(await db.articles.count()).toBe(0);
    expect((await db.dismissals.toArray())[0]).not.toHaveProperty('articleId');
  });

  it('that was taken back cannot be taken back again', async () => {
    const action = await refuseWords(db, [URL_A], HERE);
    expect(action).toBeDefined();
    if (!action) return;
    await undoAction(db, action);
    await expect(undoAction(db, action)).rejects.toMatchObject({ key: 'errorUndoConflict' });
  });
});
