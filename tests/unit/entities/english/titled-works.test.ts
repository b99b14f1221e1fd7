import { describe, expect, it } from 'vitest';
import { findWorks } from '@/utils/entities/english/titled-works';
import { finish } from '@/utils/text/slices';

const worksIn = (text: string): string[] =>
  finish(findWorks(text)).map(({ start, end }) => text.slice(start, end));

describe('works that a text gives away', () => {
  it.each([
    ['a report, “Fabs and Fables,” argued', ['Fabs and Fables']],
    ['the crime became the film King of Thieves, with', ['King of Thieves']],
    ['in his book, Order in the Pasture, he', ['Order in the Pasture']],
    [
      'Ashworth, author of Crown Jewels and Crocodile Tears, said',
      ['Crown Jewels and Crocodile Tears'],
    ],
    ['Her album Salm sold; Salm is bitter', ['Salm']],
    ['Under the Petroleum Industry Act of 2021', ['Petroleum Industry Act']],
    ['The Americans with Disabilities Act', ['Americans with Disabilities Act']],
    ['signed the Moyale Protocol. The Moyale Protocol', ['Moyale Protocol', 'Moyale Protocol']],
    [
      'the General Data Protection Regulation (GDPR). GDPR fines',
      ['General Data Protection Regulation', 'GDPR', 'GDPR'],
    ],
  ])('%s', (text, expected) => {
    expect(worksIn(text)).toEqual(expected);
  });

  it.each([
    'nicknamed “The Iron Lady” and known as “The Boss”',
    'the so-called “Great Belt Bridge”',
    'In the film, Maggie Simpson is enrolled',
    'the Act and the Republican National Convention',
    'He called it “a great day for Norland”',
    '“Dead Letters” tour',
  ])('sees none in "%s"', (text) => {
    expect(worksIn(text)).toEqual([]);
  });
});
