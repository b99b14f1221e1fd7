// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WalkBar } from '@/components/annotation/walk-bar';
import type { Translate } from '@/components/ui/strings';
import messages from '@/public/_locales/en/messages.json' with { type: 'json' };
import type { WalkView, WalkWish } from '@/utils/model/page-ui';

const strings: Record<string, { message: string }> = messages;
const t: Translate = (key, values = {}) => {
  const plural = `${key}_${values['count'] === 1 ? 'one' : 'other'}`;
  const { message } = strings[key] ?? strings[plural] ?? { message: key };
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
};

const person = { id: 'person', label: 'Person', colour: '#1d5fc2', sign: 'person', digit: '1' };
const idle: WalkView = { isBusy: false, isCaret: false, isHelp: false, types: [person] };
const hollund: WalkView = {
  ...idle,
  current: { words: 'Marta Hollund', type: person, isSure: true, place: 3, of: 41, mentions: 9 },
};

const show = (view: WalkView) => {
  const wishes: WalkWish[] = [];
  const wish = (wanted: WalkWish) => void wishes.push(wanted);
  render(<WalkBar view={view} wish={wish} t={t} />, document.body);
  return wishes;
};
const said = () => document.querySelector('[data-testid="walk-what"]')?.textContent;
const keys = () =>
  Array.from(document.querySelectorAll('[role="toolbar"] button'), (button) =>
    button.getAttribute('aria-keyshortcuts'),
  );

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

describe('the bar of annotation mode', () => {
  it('says what is suggested, as what, how often, and where it stands among the others', () => {
    show(hollund);
    expect(said()).toBe('Marta HollundPerson · 9 mentions · 3 of 41');
    expect(keys()).toEqual(['Enter', 'X', 'K', 'J', '?', 'Esc']);
  });

  it('tells a suggestion that is not certain by words', () => {
    const { current } = hollund;
    if (current) show({ ...hollund, current: { ...current, isSure: false, mentions: 1 } });
    expect(said()).toContain('Person, perhaps · 1 mention · ');
  });

  it('says whether it still looks or has found nothing, without buttons for a suggestion', () => {
    show({ ...idle, isBusy: true });
    expect(said()).toBe('Looking for names…');
    show(idle);
    expect(said()).toBe('Nothing to suggest here');
    expect(keys()).toEqual(['?', 'Esc']);
  });

  it('tells screen readers what became current', () => {
    show(hollund);
    const region = document.querySelector('[aria-live="polite"]');
    expect(region?.textContent).toContain('Marta Hollund');
    expect(region?.getAttribute('aria-atomic')).toBe('true');
  });

  it('keeps the button that has the focus when another suggestion is shown', () => {
    show(hollund);
    const next = document.querySelector<HTMLElement>('[data-testid="walk-next"]');
    next?.focus();
    const { current } = hollund;
    if (current) show({ ...hollund, current: { ...current, words: 'Vessmark', place: 4 } });
    expect(document.activeElement).toBe(next);
  });

  it('does nothing for a press that a script made up', () => {
    const wishes = show(hollund);
    document.querySelector<HTMLElement>('[data-testid="walk-accept"]')?.click();
    expect(wishes).toEqual([]);
  });
});
