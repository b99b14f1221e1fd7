import './session-stub';

import { beforeEach, describe, expect, it } from 'vitest';
import { coverNewText } from '@/entrypoints/background/cover-new-text';
import { saveMentions } from '@/entrypoints/background/save-mentions';
import { createSuggestionService } from '@/entrypoints/background/suggestion-service';
import { annotate } from '@/utils/store/annotate';
import type { PressmarkDatabase } from '@/utils/store/database';
import { removeAnnotation } from '@/utils/store/remove-annotation';
import { undoGroup } from '@/utils/store/undo';
import { freshDatabase, highlight, passageOf, person, place } from '../store/sample';

const TEXT = [
  'Harbour talks resume after a week of silence',
  'Minister Ana Vidal met dockers in Port Lund on Tuesday, a week after they had walked out.',
  'Vidal said that the talks in Port Lund would go on until both sides had signed.',
].join('\n');
const ADDED = 'Ana Vidal left Port Lund in the evening, and Vidal did not speak to reporters.';
const LONGER = `${TEXT}\n${ADDED}`;

const service = createSuggestionService();
let db: PressmarkDatabase;

beforeEach(() => {
  db = freshDatabase();
});

const shown = (text: string) => {
  const { article, snapshot, urls } = highlight('talks', { text });
  return { article, snapshot, urls };
};
const see = (text: string) => coverNewText(db, service, shown(text));

/** The reader tags Ana Vidal and then all her mentions. */
async function tagEveryMention(): Promise<void> {
  const { entity } = await annotate(db, person('Ana Vidal', { text: TEXT }));
  const passages = [passageOf('Vidal', TEXT, 1)];
  const accepted = [{ entityId: entity?.id ?? '', name: 'Ana Vidal', typeId: 'person', passages }];
  await saveMentions(db, shown(TEXT), accepted, 'every mention');
}

const words = async () =>
  (await db.annotations.toArray())
    .filter((one) => one.deleted === undefined)
    .flatMap((one) => (one.kind === 'note' ? [] : one.passage))
    .sort((a, b) => a.start - b.start)
    .map(({ exact }) => exact);

describe('text that an article gets later', () => {
  it('is covered where the reader tagged every mention', async () => {
    await tagEveryMention();
    expect(await see(LONGER)).toMatchObject({ made: 2 });
    expect(await words()).toEqual(['Ana Vidal', 'Vidal', 'Ana Vidal', 'Vidal']);
    const origins = (await db.annotations.toArray()).map(({ origin }) => origin);
    expect(origins.filter((one) => one === 'every mention')).toHaveLength(3);
  });

  it('is left alone where single mentions were tagged', async () => {
    await annotate(db, place('Port Lund', { text: TEXT }));
    expect(await see(LONGER)).toBeUndefined();
    expect(await words()).toEqual(['Port Lund']);
  });

  it('is covered without the lines that were there before', async () => {
    await tagEveryMention();
    const tagged = await db.annotations.toArray();
    const second = tagged.find((one) => one.kind === 'entity' && one.passage.exact === 'Vidal');
    await removeAnnotation(db, second?.id ?? '');
    await saveMentions(
      db,
      shown(TEXT),
      [{ name: 'Port Lund', typeId: 'place', passages: [passageOf('Port Lund', TEXT)] }],
      'every mention',
    );
    expect(await see(LONGER)).toMatchObject({ made: 1 });
    expect(await words()).toEqual(['Ana Vidal', 'Port Lund', 'Port Lund']);
  });

  it('stays uncovered when the reader took that back', async () => {
    await tagEveryMention();
    const covered = await see(LONGER);
    await undoGroup(db, covered?.group ?? 0);
    expect(await words()).toEqual(['Ana Vidal', 'Vidal']);
    expect(await see(LONGER)).toBeUndefined();
    expect(await see(TEXT)).toBeUndefined();
    expect(await see(LONGER)).toBeUndefined();
    expect(await words()).toEqual(['Ana Vidal', 'Vidal']);
  });

  it('is covered once', async () => {
    await tagEveryMention();
    await see(LONGER);
    expect(await see(LONGER)).toBeUndefined();
    expect(await words()).toHaveLength(4);
  });

  it('of an article that is not stored is nobody’s business', async () => {
    expect(await see(LONGER)).toBeUndefined();
    expect(await db.changes.count()).toBe(0);
  });
});
