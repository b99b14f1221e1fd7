import { describe, expect, it } from 'vitest';
import { findDates } from '@/utils/entities/english/dates';
import { finish } from '@/utils/text/slices';

const datesIn = (text: string): string[] =>
  finish(findDates(text)).map(({ start, end }) => text.slice(start, end));

describe('dates in English news', () => {
  it.each([
    ['on June 6, 1944, in Normandy', ['June 6, 1944']],
    ['until 6 June; from the 3rd of May, 2021 on', ['6 June', '3rd of May, 2021']],
    ['Monday, Nov. 3, 2025. Tues., 4 Nov', ['Monday, Nov. 3, 2025', 'Tues., 4 Nov']],
    ['MARCH 3, 2025 (Reuters)', ['MARCH 3, 2025']],
    ['May 3-5, 30 May–2 June, 3 and 4 May', ['May 3-5', '30 May', '2 June', '3 and 4 May']],
    ['2024-05-01 or 01/05/2024', ['2024-05-01', '01/05/2024']],
    ['in May 2023, by the spring of 2027', ['May 2023', 'spring of 2027']],
    ['by the mid-2030s, in the late 1980s', ['mid-2030s', 'late 1980s']],
    ['the 19th century and the ’90s', ['19th century', '’90s']],
    ['Q3 2024, the third quarter, H1 2026', ['Q3 2024', 'third quarter', 'H1 2026']],
    ['fiscal 2025, the 2024/25 season, 1914-18', ['fiscal 2025', '2024/25', '1914-18']],
    ['between 2010 and 2015', ['2010', '2015']],
    ['last Friday, next month, this week', ['last Friday', 'next month', 'this week']],
    ['over the past three years; two weeks ago', ['past three years', 'two weeks ago']],
    ['late Tuesday, on Sunday morning', ['late Tuesday', 'Sunday morning']],
    ['at 9:30 a.m. ET Tuesday', ['9:30 a.m. ET Tuesday']],
    ['at 14:00, (1430 GMT), by 7pm', ['14:00', '1430 GMT', '7pm']],
    ['at 11:16:00 PM on the Fourth of July', ['11:16:00 PM', 'Fourth of July']],
    ['since yesterday afternoon and today', ['yesterday afternoon', 'today']],
    ['before Christmas and on Good Friday', ['Christmas', 'Good Friday']],
    ['in AD 79 or 500 BC, in 1848', ['AD 79', '500 BC', '1848']],
  ])('%s', (text, expected) => {
    expect(datesIn(text)).toEqual(expected);
  });

  it.each([
    'Theresa May may march on',
    'April Ryan met June Smith',
    'The Sunday Times and Sheffield Wednesday',
    'for three years and 20 days',
    'nearly 2000 troops, $2000, 2,000 or 1999 km',
    'a 2:15 lead, verse 9:25',
    'a Long March 5 rocket, ?page=2024',
    'Agenda 2030 and Windows 2000',
    'the first half was poor',
    'model A2024 and 2024x',
  ])('sees none in "%s"', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it('tells months that are names from names', () => {
    expect(datesIn('Theresa May said in May that March was wet; by August, in June')).toEqual([
      'May',
      'August',
      'June',
    ]);
  });

  it('never goes on over the end of a line', () => {
    expect(datesIn('on May\n3, 2024 it rained')).not.toContain('May\n3, 2024');
  });

  it('finds a date wherever it lies in a long text', () => {
    for (let before = 2_000; before < 2_100; before++) {
      const text = `${'x'.repeat(before)} on Monday, 3 November 2025, he`;
      expect(datesIn(text)).toEqual(['Monday, 3 November 2025']);
    }
  });
});
