import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { publishedDate } from '@/utils/article/published-date';
import { PublishedSchema } from '@/utils/model/scalars';

describe('a publisher’s date', () => {
  it.each([
    ['2025-11-04T09:12:00+09:00', '2025-11-04T09:12:00+09:00'],
    ['2025-11-04T09:12:00+0900', '2025-11-04T09:12:00+09:00'],
    ['2025-11-04T09:12+09', '2025-11-04T09:12:00+09:00'],
    ['20251104T091200Z', '2025-11-04T09:12:00Z'],
    ['2025-11-04 09:12:00 UTC', '2025-11-04T09:12:00Z'],
    ['2025-11-04T09:12:00.250z', '2025-11-04T09:12:00.250Z'],
    ['  2025-11-04 ', '2025-11-04'],
    ['20251104', '2025-11-04'],
    ['2025-11-04T09:12:00', '2025-11-04'],
    ['2025-11-04 09:12', '2025-11-04'],
    ['2025-11-04T25:99:00Z', '2025-11-04'],
    ['Tue, 04 Nov 2025 09:12:00 GMT', '2025-11-04T09:12:00Z'],
    ['4 Nov 2025 09:12 +0100', '2025-11-04T09:12:00+01:00'],
    ['November 4, 2025', '2025-11-04'],
  ])('%s is kept as %s', (value, expected) => {
    expect(publishedDate(value)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2025',
    '2025-13-04',
    '2025-02-30',
    '0000-00-00',
    '1762215120',
    '12-11-04',
  ])('is dropped when it is none: "%s"', (value) => {
    expect(publishedDate(value)).toBeUndefined();
  });

  it('always has the form that is stored', () => {
    const pieces = fc.array(
      fc.constantFrom('2025', '11', '04', '-', 'T', ':', '09', ' ', '+', 'Z', 'Nov', ',', '.5'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((list) => list.join('')),
          fc
            .date({ noInvalidDate: true, min: new Date('1800-01-01'), max: new Date('2190-01-01') })
            .map((date) => date.toISOString()),
        ),
        (value) => {
          const date = publishedDate(value);
          if (date !== undefined) expect(v.is(PublishedSchema, date)).toBe(true);
        },
      ),
    );
  });
});
