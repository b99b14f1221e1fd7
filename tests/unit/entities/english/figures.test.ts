import { describe, expect, it } from 'vitest';
import { findDates } from '@/utils/entities/english/dates';
import { findFigures } from '@/utils/entities/english/figures';
import { finish } from '@/utils/text/slices';

const figuresIn = (text: string): string[] =>
  finish(findFigures(text, finish(findDates(text)))).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('figures in English news', () => {
  it.each([
    ['$4.5 billion, £15, €3m, US$20m', ['$4.5 billion', '£15', '€3m', 'US$20m']],
    ['Rs 1,700 crore, R500 and NT$612', ['Rs 1,700 crore', 'R500', 'NT$612']],
    ['from £3bn-£4bn to $5-10 billion', ['£3bn', '£4bn', '$5-10 billion']],
    ['5 million U.S. dollars, 94 cents', ['5 million U.S. dollars', '94 cents']],
    ['12.5 %, 12.5 per cent, 5-10%', ['12.5 %', '12.5 per cent', '5-10%']],
    ['25 basis points', ['25 basis points']],
    ['three-quarters of 2,000 people', ['three-quarters', '2,000']],
    ['one in five; one in 10 adults', ['one in five', 'one in 10']],
    [
      'half a million, two dozen, tens of thousands',
      ['half a million', 'two dozen', 'tens of thousands'],
    ],
    ['28,500 U.S. troops, about 450,000 active ones', ['28,500', '450,000']],
    ['14 000 tonnes, 8,000 feet, 30 mph', ['14 000 tonnes', '8,000 feet', '30 mph']],
    ['120 square kilometres at −5C, 180°C', ['120 square kilometres', '−5C', '180°C']],
    ['1.2 million barrels a day', ['1.2 million barrels a day']],
    ['killed three people and wounded forty-one', ['three', 'forty-one']],
    ['lost 6-4, won 2-1', ['6-4', '2-1']],
    ['an 18,000-person agency, a 6ft 4in guard', ['18,000', '6ft 4in']],
    ['Smith, 34, said', ['34']],
  ])('%s', (text, expected) => {
    expect(figuresIn(text)).toEqual(expected);
  });

  it.each([
    'the two sides, these three, his four',
    'one man, one of the best',
    'F-16, COVID-19, G7, Boeing 737, R21/Matrix, iPhone 17',
    'Article 5, No. 10, phase 2, 10 Downing Street, Channel 4',
    '20 years in prison, five days, a 34-year-old, a 12-member panel',
    'Group of Seven, the top ten, Booth 4417',
    'the first, 2nd and 3rd',
    'on 3 May 2024 at 14:00 in 2019',
  ])('sees none in "%s"', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  it('leaves to a date what is part of it', () => {
    expect(figuresIn('in 2019, 400 of them and 12 on May 12')).toEqual(['400', '12']);
  });
});
