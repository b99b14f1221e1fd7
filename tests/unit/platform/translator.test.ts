import { describe, expect, it, vi } from 'vitest';

// The polyfill refuses to load outside an extension; nothing of it is used here.
vi.mock('@/utils/platform/browser', () => ({ browser: {} }));
const { createTranslator } = await import('@/utils/platform/i18n');

const messages = {
  tagged: 'Tagged {name} as {type}.',
  marks_one: '{count} mark',
  marks_other: '{count} marks',
};

describe('the reader of strings', () => {
  const t = createTranslator(messages, 'en');

  it('fills in what it is given', () => {
    expect(t('tagged', { name: 'Ana', type: 'Person' })).toBe('Tagged Ana as Person.');
  });

  it('chooses the plural form and writes numbers in the language’s way', () => {
    expect(t('marks', { count: 1 })).toBe('1 mark');
    expect(t('marks', { count: 1234 })).toBe('1,234 marks');
  });

  it('does not fill in twice what a value brings along', () => {
    expect(t('tagged', { name: '{type}', type: 'Person' })).toBe('Tagged {type} as Person.');
  });

  it('shows the key where a string is missing', () => {
    expect(t('nowhere')).toBe('nowhere');
  });
});
