import { describe, expect, test } from 'vitest';
import { compareVersions } from '@/utils/text/compare-versions';

const LINES = [
  'Harbour talks resume in Port Lund',
  'Minister Ana Vidal met the dockers on Monday for the first time since the strike began.',
  'Both sides said that the talks would go on through the night.',
  'The port has been closed for two weeks, and forty ships wait in the bay.',
  'The union asks for safer cranes and for a say in the timetable of the night shift.',
  'A spokesman of the port said that no crane had failed in the past ten years.',
];
const KNOWN = LINES.join('\n');

describe('an article’s text is', () => {
  test('the same when nothing but running times differ', () => {
    const seen = (time: string) => [LINES[0], time, ...LINES.slice(1)].join('\n');
    expect(compareVersions(seen('5 min ago'), seen('Updated 3 hours ago'))).toBe('same');
    expect(compareVersions(KNOWN, seen('Just now'))).toBe('same');
  });

  test.each([
    ['a word', KNOWN.replace('two weeks', 'three weeks')],
    ['a quotation mark', KNOWN.replace('safer', '“safer”')],
    ['a paragraph less', [...LINES.slice(0, 2), ...LINES.slice(3)].join('\n')],
    ['a paragraph more', `${KNOWN}\nThe mayor called on both sides to give way.`],
    ['the last paragraph less', LINES.slice(0, 5).join('\n')],
    ['a retraction that keeps the headline', `${LINES[0]}\nThis article has been withdrawn.`],
    ['another order', [...LINES].reverse().join('\n')],
    [
      'ten times as much',
      `${KNOWN}\n${Array.from({ length: 600 }, (_, n) => `New ${n} words`).join('\n')}`,
    ],
  ])('edited with %s', (_, now) => {
    expect(compareVersions(KNOWN, now)).toBe('edited');
  });

  test.each([
    ['whole lines', LINES.slice(0, 3).join('\n')],
    ['a sentence that breaks off', `${KNOWN.slice(0, 160)} …`],
    ['nothing', ''],
  ])('cut short when only its beginning is there: %s', (_, now) => {
    expect(compareVersions(KNOWN, now)).toBe('cut short');
  });

  test('edited when all of it shows again after it was cut short', () => {
    expect(compareVersions(LINES.slice(0, 3).join('\n'), KNOWN)).toBe('edited');
  });

  test('another article when hardly two words stand together in both', () => {
    const other = [
      'Snow closes the pass to Vessmark',
      'The road over the pass will stay closed on Tuesday, the county said, and buses take the long way round the lake.',
      'For the first time in ten years the plough could not get through in the night.',
    ].join('\n');
    expect(compareVersions(KNOWN, other)).toBe('another article');
    expect(compareVersions(KNOWN, 'Please allow cookies to read on.')).toBe('another article');
  });

  test('compared by its characters where words are not spaced', () => {
    const known = '港口罢工谈判周一恢复。部长在伦德港会见了码头工人。';
    expect(compareVersions(known, known.replace('周一', '周二'))).toBe('edited');
    expect(compareVersions(known, '大雪封路，公交车绕湖而行，县里说周三开放。')).toBe(
      'another article',
    );
  });
});
