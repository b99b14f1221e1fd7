import { describe, expect, it } from 'vitest';
import { inItsLine } from '@/utils/page/mention-picker';

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return inItsLine(text, { start, end: start + words.length });
};

describe('a listed mention', () => {
  it('is shown with its line and no other', () => {
    const text = 'The port is shut.\nHollund said so.\nNobody else did.';
    expect(around(text, 'Hollund')).toEqual({ before: '', words: 'Hollund', after: ' said so.' });
    expect(around(text, 'port')).toEqual({ before: 'The ', words: 'port', after: ' is shut.' });
    expect(around(text, 'did')).toEqual({ before: 'Nobody else ', words: 'did', after: '.' });
  });

  it('is cut between words in a long line, and shows that it is', () => {
    const long = `${'rain and more of it, '.repeat(8)}Hollund${' said the woman at the quay'.repeat(6)}`;
    const { before, words, after } = around(long, 'Hollund');
    expect(words).toBe('Hollund');
    expect(before).toMatch(/^… \w+/);
    expect(after).toMatch(/\w …$/);
    expect(long).toContain(before.slice(2) + words + after.slice(0, -2));
  });
});
