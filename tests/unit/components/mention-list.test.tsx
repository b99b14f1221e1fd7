// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import { MentionList } from '@/components/entity/mention-list';
import type { Passage } from '@/utils/model/passage';
import { passage } from './records';

const TEXT =
  'Aina Rask spoke first. The union wants Rask to resign. “I shall stay,” Rask said.\nNobody asked Rask, and Rask was glad.';
const mentions = [...TEXT.matchAll(/Rask/g)].slice(1).map(({ index }) => passage('Rask', index));

async function show() {
  const done: string[] = [];
  await act(() =>
    render(
      <MentionList
        name="Aina Rask"
        mentions={mentions}
        text={TEXT}
        saving={false}
        onTag={(ticked: readonly Passage[]) =>
          done.push(
            `tag ${ticked.map(({ start }) => mentions.findIndex((m) => m.start === start))}`,
          )
        }
        onLeave={() => done.push('leave')}
      />,
      document.body,
    ),
  );
  return done;
}

const find = <E extends HTMLElement>(selector: string, at = 0) =>
  document.querySelectorAll<E>(selector)[at];
const press = (selector: string, at = 0) => act(async () => find(selector, at)?.click());
const submit = () => press('[data-testid=tag-these]');

afterEach(() => render(null, document.body));

it('shows every mention in its sentence, all ticked', async () => {
  await show();
  const sentences = [...document.querySelectorAll('[data-testid=mention]')].map(({ textContent }) =>
    textContent?.trim(),
  );
  expect(sentences.slice(0, 2)).toEqual([
    'The union wants Rask to resign.',
    '“I shall stay,” Rask said.',
  ]);
  expect(document.querySelectorAll('mark')).toHaveLength(4);
  expect(document.querySelectorAll<HTMLInputElement>('input:checked')).toHaveLength(4);
});

it('tags those that are left ticked', async () => {
  const done = await show();
  await press('input', 1);
  await submit();
  expect(done).toEqual(['tag 0,2,3']);
});

it('tags nothing when nothing is ticked', async () => {
  const done = await show();
  await press('[data-testid=tick-all]');
  await submit();
  expect(done).toEqual([]);
  await press('[data-testid=tick-all]');
  await submit();
  expect(done).toEqual(['tag 0,1,2,3']);
});

it('is left by Esc', async () => {
  const done = await show();
  await act(async () => {
    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    find('input')?.dispatchEvent(key);
    expect(key.defaultPrevented).toBe(true);
  });
  expect(done).toEqual(['leave']);
});
