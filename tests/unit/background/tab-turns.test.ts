import { describe, expect, it } from 'vitest';
import { createTabTurns } from '@/entrypoints/background/tab-turns';

/** Work that ends when it is told to, or with its signal. */
function slow() {
  let finish: (value: string) => void = () => undefined;
  let fail: (reason: unknown) => void = () => undefined;
  const promise = new Promise<string>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const work = (signal: AbortSignal) => {
    signal.addEventListener('abort', () => fail(signal.reason));
    return promise;
  };
  return { work, finish, fail };
}

describe('the texts of a tab', () => {
  it('are given up when the tab asks about another one', async () => {
    const turns = createTabTurns();
    const [old, next] = [slow(), slow()];
    const first = turns.take(1, 'old', old.work, 'nothing');
    const second = turns.take(1, 'new', next.work, 'nothing');
    expect(await first).toBe('nothing');
    next.finish('found');
    expect(await second).toBe('found');
  });

  it('are not, when it asks about the same one or another tab about its own', async () => {
    const turns = createTabTurns();
    const works = [slow(), slow(), slow()];
    const asks = [
      turns.take(1, 'same', works[0]?.work ?? never, 'nothing'),
      turns.take(1, 'same', works[1]?.work ?? never, 'nothing'),
      turns.take(2, 'other', works[2]?.work ?? never, 'nothing'),
    ];
    for (const { finish } of works) finish('found');
    expect(await Promise.all(asks)).toEqual(['found', 'found', 'found']);
  });

  it('tell of other failures', async () => {
    const { work, fail } = slow();
    const asked = createTabTurns().take(1, 'text', work, 'nothing');
    fail(new Error('no engine'));
    await expect(asked).rejects.toThrow('no engine');
  });
});

const never = (): Promise<string> => Promise.reject(new Error('no work'));
