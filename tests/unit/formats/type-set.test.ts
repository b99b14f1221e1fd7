import { describe, expect, it } from 'vitest';
import { ImportError } from '@/utils/formats/import-error';
import { readTypeSet, writeTypeSet } from '@/utils/formats/type-set';
import { DEFAULT_TYPES, type EntityType } from '@/utils/model/entity-type';

const head = { exportedAt: '2026-11-24T08:00:00.000Z', generator: 'Pressmark 1' };
const ship: EntityType = {
  id: 'ship',
  label: '“Ship”\u2028🚢',
  colour: '#625196',
  sign: 'flag',
  order: 11,
  archived: true,
};
const types: EntityType[] = [...DEFAULT_TYPES, ship];

/** The key of the failure that reading this text comes to. */
function failure(text: string): { key: string; detail: string } | undefined {
  try {
    readTypeSet(text);
    return undefined;
  } catch (error) {
    return error instanceof ImportError ? { key: error.key, detail: error.detail } : undefined;
  }
}

describe('a file of types', () => {
  it('gives back what was written', () => {
    expect(readTypeSet(writeTypeSet(types, head))).toEqual(types);
    expect(readTypeSet(`\uFEFF${writeTypeSet(types, head)}`)).toEqual(types);
  });

  it('has each type on a line of its own', () => {
    const lines = writeTypeSet(types, head).split('\n');
    expect(lines.filter((line) => line.startsWith('{"id"'))).toHaveLength(11);
  });

  it('that is no file of types is told apart from one that is damaged', () => {
    expect(failure('types')?.key).toBe('importFailedNotJson');
    expect(failure('{"format": "pressmark", "version": 1}')?.key).toBe('importFailedNotTypes');
    expect(failure('null')?.key).toBe('importFailedNotTypes');
    expect(failure(writeTypeSet(types, head).replace('"version": 1', '"version": 2'))).toEqual({
      key: 'importFailedNewer',
      detail: '2',
    });
  });

  it('is refused as a whole for one wrong value, and says where it is', () => {
    const text = writeTypeSet(types, head);
    expect(failure(text.replace('#625196', 'teal'))).toEqual({
      key: 'importFailedRecord',
      detail: 'types › 11 › colour',
    });
    expect(failure(text.replace('"sign":"flag"', '"sing":"flag"'))?.key).toBe('importFailedRecord');
    expect(failure(writeTypeSet([], head))?.key).toBe('importFailedRecord');
  });

  it('may not name a type twice', () => {
    expect(failure(writeTypeSet([...types, { ...ship, label: 'Boat' }], head))).toEqual({
      key: 'importFailedDuplicate',
      detail: 'types › 12',
    });
  });

  it('that is far too large is not even parsed', () => {
    expect(failure(' '.repeat(5_000_001))?.key).toBe('importFailedTooLarge');
  });
});
