// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { freshFields } from '@/components/article/statement-fields';
import { StatementForm } from '@/components/article/statement-form';

/** Presses Esc in the note of a form that can be left; tells whether it was left and the key taken. */
async function escapeFrom(leave: { byKey?: boolean }) {
  let left = 0;
  const onLeave = () => {
    left += 1;
  };
  await act(() =>
    render(
      <StatementForm
        fields={{ ...freshFields(), note: 'Not sure' }}
        types={[]}
        archivedTypes={[]}
        complete={async () => []}
        saving={false}
        saveKeys="Ctrl ↵"
        saveLabel="Save"
        saveTestId="save"
        leave={{ label: 'Discard', ...leave, onLeave }}
        onChange={() => undefined}
        onSave={() => undefined}
      />,
      document.body,
    ),
  );
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.querySelector('[data-testid=note]')?.dispatchEvent(event);
  const byKey = { left, taken: event.defaultPrevented };
  const button = [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Discard',
  );
  button?.click();
  render(null, document.body);
  return { byKey, byButton: left - byKey.left };
}

it('Esc is left to the browser where words would be lost, and only the button discards them', async () => {
  expect(await escapeFrom({})).toEqual({ byKey: { left: 0, taken: false }, byButton: 1 });
});

it('Esc leaves a form that has nothing to lose', async () => {
  expect(await escapeFrom({ byKey: true })).toEqual({
    byKey: { left: 1, taken: true },
    byButton: 1,
  });
});
