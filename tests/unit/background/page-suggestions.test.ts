import 'fake-indexeddb/auto';
import './session-stub';

import { beforeEach, describe, expect, it } from 'vitest';
import { pageSuggestions } from '@/entrypoints/background/page-suggestions';
import { createRouter } from '@/entrypoints/background/router';
import { createSuggestionService } from '@/entrypoints/background/suggestion-service';
import type { SuggestionGroup } from '@/utils/model/suggestion';
import type { PageVerbs, Undoable } from '@/utils/platform/messages';
import { annotate } from '@/utils/store/annotate';
import { commit } from '@/utils/store/commit';
import { database } from '@/utils/store/database';
import { highlight, passageOf, person } from '../store/sample';
import { stored } from './session-stub';

const TEXT = [
  'Havnen i Kesterhavn er stengt',
  'Statsminister Ansgar Tveld sa tirsdag at havnen i Kesterhavn ikke lenger er trygg.',
  'Tveld vil ikke si hvor lenge den skal være stengt, og Jonna Reskov mener noe annet.',
].join('\n');
const URL = 'https://avis.example/havn';
const PAGE = { from: 'page', url: URL, tabId: 3 } as const;

const facts = {
  ...{ url: URL, title: 'Havnen i Kesterhavn er stengt', headings: [], meta: [] },
  ...{ linkedData: [], times: [], authors: [], byline: '', langs: ['nb'], canonical: '' },
};
const about = {
  url: URL,
  facts,
  snapshot: { scope: 'article' as const, text: TEXT, blocks: [] },
};

type Verbs = Pick<
  PageVerbs,
  'page.suggest' | 'page.accept' | 'page.refuse' | 'page.mentions' | 'page.tagAll' | 'page.undo'
>;
const route = createRouter<Verbs, 'page'>('page', pageSuggestions(createSuggestionService()));

/** Asks as the page does; `sender` is what the browser says of it. */
async function ask<V extends keyof Verbs>(
  verb: V,
  body: Verbs[V]['ask'],
  sender: { from: 'page'; url: string; tabId: number } = PAGE,
): Promise<unknown> {
  return route(verb, body, sender);
}
const suggested = async (): Promise<SuggestionGroup[]> => {
  const answer = (await ask('page.suggest', about)) as { groups: SuggestionGroup[] };
  return answer.groups;
};
const labels = async () => (await suggested()).map(({ label }) => label);

const tveld = {
  typeId: 'person',
  name: 'Ansgar Tveld',
  passages: [passageOf('Ansgar Tveld', TEXT), passageOf('Tveld', TEXT, 1)],
};
const acceptTveld = async () =>
  (await ask('page.accept', { ...about, accepted: [tveld] })) as Undoable;
const words = async () =>
  (await (await database()).annotations.toArray()).flatMap((one) =>
    one.kind === 'note' || one.deleted !== undefined ? [] : one.passage.exact,
  );

beforeEach(async () => {
  stored.clear();
  const db = await database();
  await Promise.all(db.tables.map((table) => table.clear()));
});

describe('a page that asks for suggestions', () => {
  it('gets those of its own words, in any language', async () => {
    expect(await labels()).toEqual(expect.arrayContaining(['Kesterhavn', 'Jonna Reskov']));
  });

  it('learns no name that only the registry has', async () => {
    const db = await database();
    const { entity } = await annotate(db, person('Ana Vidal'));
    const links = ['https://secret.example/'];
    const put = entity && {
      ...entity,
      ...{ name: 'Egil Sunde', aliases: ['Jonna Reskov'], links, note: 'mine' },
    };
    await commit(db, 'edit', put ? [{ table: 'entities', put }] : []);
    const groups = await suggested();
    expect(groups.find((one) => one.entityId === entity?.id)?.label).toBe('Jonna Reskov');
    expect(JSON.stringify(groups)).not.toMatch(/Sunde|secret|mine/);
  });

  it('is answered for its own origin only', async () => {
    const other = { ...PAGE, url: 'https://other.example/havn' };
    await expect(ask('page.suggest', about, other)).rejects.toMatchObject({ key: 'errorNotFound' });
    await expect(ask('page.accept', { ...about, accepted: [tveld] }, other)).rejects.toMatchObject({
      key: 'errorNotFound',
    });
  });
});

describe('a page that accepts a suggestion', () => {
  it('stores all its mentions, and takes them back with its token, once', async () => {
    const { made, undo = '' } = await acceptTveld();
    expect(made).toBe(2);
    expect(await words()).toHaveLength(2);
    expect(await labels()).not.toContain('Ansgar Tveld');
    const elsewhere = { ...PAGE, tabId: 4 };
    await expect(ask('page.undo', { undo }, elsewhere)).rejects.toMatchObject({
      key: 'errorUndoConflict',
    });
    await ask('page.undo', { undo });
    expect(await words()).toEqual([]);
    await expect(ask('page.undo', { undo })).rejects.toMatchObject({ key: 'errorUndoConflict' });
  });

  it('writes nothing for what was tagged before, and has nothing to take back', async () => {
    await acceptTveld();
    expect(await acceptTveld()).toEqual({ made: 0 });
  });

  it('can bring no name into the registry that its text does not have', async () => {
    const accepted = [{ ...tveld, name: 'Somebody Else' }];
    await expect(ask('page.accept', { ...about, accepted })).rejects.toMatchObject({
      key: 'errorInvalidData',
    });
  });

  it('cannot attach it to other words than it says', async () => {
    const passages = [{ ...passageOf('Tveld', TEXT, 1), start: 3, end: 8 }];
    await expect(
      ask('page.accept', { ...about, accepted: [{ ...tveld, passages }] }),
    ).rejects.toMatchObject({ key: 'errorPassageMismatch' });
    expect(await words()).toEqual([]);
  });
});

describe('a page that refuses a suggestion', () => {
  const refusal = { words: ['Kesterhavn'], typeId: 'place', everywhere: false };

  it('is not offered it again, until that is taken back', async () => {
    const kind = (await suggested()).find(({ label }) => label === 'Kesterhavn')?.typeId ?? '';
    const told = { url: URL, refusal: { ...refusal, typeId: kind } };
    const { undo = '' } = (await ask('page.refuse', told)) as Undoable;
    expect(await labels()).not.toContain('Kesterhavn');
    expect(await (await database()).changes.count()).toBe(0);
    await ask('page.undo', { undo });
    expect(await labels()).toContain('Kesterhavn');
  });
});

describe('a page that tags every mention', () => {
  it('learns where the others are, and tags them as one action', async () => {
    const first = { ...tveld, passages: tveld.passages.slice(0, 1) };
    await ask('page.accept', { ...about, accepted: [first] });
    const [annotation] = await (await database()).annotations.toArray();
    const id = annotation?.id ?? '';
    const place = TEXT.lastIndexOf('Tveld');
    expect(await ask('page.mentions', { ...about, id })).toEqual({
      name: 'Ansgar Tveld',
      typeId: 'person',
      mentions: [{ start: place, end: place + 5 }],
    });
    const passages = tveld.passages.slice(1);
    const { made, undo = '' } = (await ask('page.tagAll', { ...about, id, passages })) as Undoable;
    expect(made).toBe(1);
    const rows = await (await database()).annotations.toArray();
    expect(rows.map(({ origin }) => origin).sort()).toEqual(['every mention', 'suggestion']);
    expect(new Set(rows.map((one) => one.kind === 'entity' && one.entityId)).size).toBe(1);
    await ask('page.undo', { undo });
    expect(await words()).toEqual(['Ansgar Tveld']);
  });

  it('can do so for no annotation of another article', async () => {
    const db = await database();
    const { annotation } = await annotate(db, person('Ana Vidal'));
    const { annotation: mark } = await annotate(db, highlight('talks'));
    for (const { id } of [annotation, mark]) {
      await expect(ask('page.mentions', { ...about, id })).rejects.toMatchObject({
        key: 'errorNotFound',
      });
      const passages = [passageOf('Tveld', TEXT)];
      await expect(ask('page.tagAll', { ...about, id, passages })).rejects.toMatchObject({
        key: 'errorNotFound',
      });
    }
  });
});
