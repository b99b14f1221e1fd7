import { describe, expect, it } from 'vitest';
import { createHistory } from '@/utils/page/history';

describe('what was done in a page', () => {
  it('is undone step by step, the last first, until nothing is left', async () => {
    const history = createHistory();
    const undone: string[] = [];
    for (const deed of ['tag', 'accept']) history.did(async () => void undone.push(deed));
    expect(await history.undo()).toBe(true);
    expect(await history.undo()).toBe(true);
    expect(await history.undo()).toBe(false);
    expect(undone).toEqual(['accept', 'tag']);
  });

  it('is undone once, by its own button or in its turn', async () => {
    const history = createHistory();
    const undone: string[] = [];
    const tag = history.did(async () => void undone.push('tag'));
    history.did(async () => void undone.push('accept'));
    await tag();
    await tag();
    await history.undo();
    expect(await history.undo()).toBe(false);
    expect(undone).toEqual(['tag', 'accept']);
  });

  it('does not stand in the way of what was done before when it cannot be undone', async () => {
    const history = createHistory();
    const undone: string[] = [];
    history.did(async () => void undone.push('tag'));
    history.did(() => Promise.reject(new Error('Something was written since.')));
    await expect(history.undo()).rejects.toThrow('written since');
    await history.undo();
    expect(undone).toEqual(['tag']);
  });
});
