import { describe, expect, test } from 'vitest';
import { lineWithoutTimes, withoutRelativeTimes } from '@/utils/text/relative-times';

describe('times that run on by themselves', () => {
  test.each([
    ['5 min ago', '12 mins ago'],
    ['updated 3 hours ago', 'updated an hour ago'],
    ['Just now', '1 minute ago'],
    ['Mara Quist, just now', 'Mara Quist, 2 hours, 5 minutes ago'],
    ['12:41 GMT', '13:02 GMT'],
    ['Updated at 12:41 GMT', 'Updated at 3:15 p.m. ET'],
    ['Last updated on Tue 24 Nov 2026 12.41 GMT', 'Last updated on Wed 25 Nov 2026 09.05 GMT'],
    ['3 days ago', 'Yesterday'],
    ['vor 5 Minuten', 'Aktualisiert vor 3 Stunden'],
    ['il y a 2 heures', 'il y a 55 minutes'],
    ['hace 3 horas', 'hace 1 hora'],
    ['for 4 timer siden', 'för 10 minuter sedan'],
    ['5分前', '10 分钟前'],
  ])('%s and %s are the same', (one, other) => {
    expect(lineWithoutTimes(one)).toBe(lineWithoutTimes(other));
    expect(lineWithoutTimes(one)).not.toContain('5');
  });

  test('are taken out of a sentence, and the rest of it stays', () => {
    const sentence = (time: string) =>
      `The minister left the talks with the dockers of Port Lund ${time}, a spokeswoman for the ministry told reporters.`;
    expect(lineWithoutTimes(sentence('5 minutes ago'))).toBe(
      lineWithoutTimes(sentence('2 hours ago')),
    );
    expect(lineWithoutTimes(sentence('ago'))).toBe(sentence('ago'));
  });

  test('leave no line behind that says nothing else', () => {
    expect(withoutRelativeTimes('Harbour talks\n5 min ago\nUpdated 12:41 GMT\nThey met.')).toBe(
      'Harbour talks\nThey met.',
    );
  });
});

describe('what the author says of times', () => {
  test.each([
    ['a duration', 'The strike lasted 3 hours.', 'The strike lasted 5 hours.'],
    ['a day in a sentence', 'The blast came 5 days ago.', 'The blast came 6 days ago.'],
    ['a clock without a zone, as in a timetable', '19:45', '20:00'],
    ['a date by itself, as in a chronicle', '24 November 2026', '25 November 2026'],
    ['a number of people after “vor”', 'vor 200 Zuschauern', 'vor 300 Zuschauern'],
    ['a score', 'Lund 3:15 Vessmark', 'Lund 3:16 Vessmark'],
  ])('stays: %s', (_, one, other) => {
    expect(lineWithoutTimes(one)).not.toBe(lineWithoutTimes(other));
  });

  test('takes no longer for a text that is nothing but numbers', () => {
    const numbers = '1 2 3 4 5 6 7 8 9 '.repeat(50_000);
    const began = performance.now();
    expect(withoutRelativeTimes(numbers)).toBe(numbers);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
