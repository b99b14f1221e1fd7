import { describe, expect, it } from 'vitest';
import { cleanByline } from '@/utils/article/clean-byline';

describe('a byline', () => {
  it.each([
    ['Reuters', 'Reuters'],
    ['By Jane Roe', 'Jane Roe'],
    ['BY JANE ROE', 'JANE ROE'],
    ['Von Anna Weber', 'Anna Weber'],
    ['Written by: Jane Roe', 'Jane Roe'],
    ['By\n   Jane Roe\n  Published 4 November 2025', 'Jane Roe'],
    ['Jane Roe Updated 9:12 AM', 'Jane Roe'],
    ['Jane Roe, November 4, 2025', 'Jane Roe'],
    ['Jane Roe22 Dec 2016651', 'Jane Roe'],
    ['Jane Roe | The Harbour Post', 'Jane Roe, The Harbour Post'],
    ['Jane Roe • 5 min read', 'Jane Roe'],
    ['Jane Roe, jane roe', 'Jane Roe'],
    ['Jane RoeJane Roe', 'Jane Roe'],
    ['By Jane Roe and Omar Lindqvist', 'Jane Roe and Omar Lindqvist'],
    ['Jane Roe, Political Editor', 'Jane Roe, Political Editor'],
    ['Jane Roe, jane@post.example', 'Jane Roe'],
    ['Byron May', 'Byron May'],
  ])('"%s" becomes "%s"', (raw, expected) => {
    expect(cleanByline(raw)).toBe(expected);
  });

  it.each(['', 'By', 'https://social.example/post', '4 November 2025', 'Updated 3 hours ago', '|'])(
    'is empty when no name is in it: "%s"',
    (raw) => {
      expect(cleanByline(raw)).toBe('');
    },
  );

  it('is made out at once, whatever white space and signs a page puts in it', () => {
    const run = ' '.repeat(100_000);
    expect(cleanByline(`Jane Roe${run}`)).toBe('Jane Roe');
    expect(cleanByline(run)).toBe('');
    expect(cleanByline(`${'@.'.repeat(900)} x`)).toBe('');
    expect(cleanByline(`By${' '.repeat(1_500)}Jane Roe`)).toBe('Jane Roe');
  });

  it('is empty when a whole paragraph was marked as one', () => {
    expect(cleanByline('Jane Roe has written about ports for thirty years '.repeat(9))).toBe('');
  });
});
