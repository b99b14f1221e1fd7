// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EditedNotice } from '@/components/article/edited-notice';
import { StringsContext, type Translate } from '@/components/ui/strings';
import type { MarkPlace } from '@/utils/model/mark';

const edited = {
  before: 'The port opens.\nTwo ships wait.',
  now: 'The port opens.\nThree ships wait.',
  readAt: '2026-11-24T08:00:00.000Z',
  another: false,
};

const root = document.createElement('div');
document.body.append(root);

const words: Translate = (key, { count } = {}) =>
  key === 'localeTag' ? 'en' : count === undefined ? key : `${key} ${count}`;

function show(places: readonly MarkPlace[], more: Partial<typeof edited> = {}) {
  render(
    <StringsContext.Provider value={words}>
      <EditedNotice edited={{ ...edited, ...more }} places={places} />
    </StringsContext.Provider>,
    root,
  );
}
const find = (testId: string) => root.querySelector<HTMLElement>(`[data-testid=${testId}]`);

afterEach(() => render(null, root));

describe('the notice that an article was edited', () => {
  it('counts the passages that changed or are lost', () => {
    show([
      { id: 'a', status: 'found', start: 1 },
      { id: 'b', status: 'changed', start: 5 },
      { id: 'c', status: 'lost' },
    ]);
    expect(find('edited')?.textContent).toContain('editedSince 2');
  });

  it('says so when no passage did', () => {
    show([{ id: 'a', status: 'found', start: 1 }]);
    expect(find('edited')?.textContent).toContain('editedElsewhere');
  });

  it('tells another article apart, and compares it with nothing', () => {
    show([{ id: 'a', status: 'lost' }], { another: true });
    expect(find('edited')?.textContent).toBe('editedAway');
    expect(find('changes-show')).toBeNull();
  });

  it('opens what changed, which takes the focus and gives it back', {
    timeout: 30_000,
  }, async () => {
    show([]);
    find('changes-show')?.click();
    await vi.waitFor(() => expect(find('changes')).not.toBeNull(), 20_000);
    expect(find('changes-show')?.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement?.tagName).toBe('H2');
    const [context, change] = root.querySelectorAll('[data-testid=change]');
    expect(context?.textContent).toBe('The port opens.');
    expect(change?.querySelector('del')?.textContent).toContain('Two');
    expect(change?.querySelector('ins')?.textContent).toContain('Three');
    expect(change?.getAttribute('dir')).toBe('auto');

    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(key);
    await vi.waitFor(() => expect(find('changes')).toBeNull());
    expect(key.defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(find('changes-show'));
  });
});
