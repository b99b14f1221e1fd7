import { describe, expect, it } from 'vitest';
import { foldName, nameVariants } from '@/utils/entities/fold-name';
import { isSameName } from '@/utils/entities/same-name';

describe('two names of one entity', () => {
  it.each([
    ['person', 'Pete Hegseth', 'Defense Secretary Pete Hegseth'],
    ['person', 'PETE HEGSETH', 'Mr. Pete Hegseth’s'],
    ['person', 'Angela Merkel', 'Bundeskanzlerin Angela Merkel'],
    ['person', 'Emmanuel Macron', 'le président Emmanuel Macron'.slice(3)],
    ['person', 'J. K. Rowling', 'J.K. Rowling'],
    ['person', 'Jörg Müller', 'Jorg Muller'],
    ['place', 'United States', 'the United States'],
    ['organization', 'Acme', 'Acme Corp.'],
    ['organization', 'Acme', 'Acme, Inc.'],
  ])('%s: %s and %s', (typeId, one, other) => {
    expect(isSameName(one, other, typeId)).toBe(true);
  });

  it.each([
    ['organization', 'President Bank', 'Bank'],
    ['work', 'The Godfather', 'Godfather'],
    ['place', 'The Hague', 'Hague'],
    ['product', 'C', 'C++'],
    ['person', 'Anna Holt', 'Anna Hold'],
  ])('are not, as a %s, %s and %s', (typeId, one, other) => {
    expect(isSameName(one, other, typeId)).toBe(false);
  });

  it('leave something of a name that is a title only', () => {
    expect(foldName('President', 'person')).toBe('president');
    expect(foldName('The', 'place')).toBe('the');
    expect(foldName('—', 'other')).toBe('-');
  });

  it('are looked for under every key that the registry may have', () => {
    expect(nameVariants('United States', 'place')).toEqual(['united states', 'the united states']);
    expect(nameVariants('Secretary Hegseth', 'person')).toEqual(['secretary hegseth', 'hegseth']);
    expect(nameVariants('the EU’s', 'organization')).toEqual(["the eu's", 'the eu', 'eu']);
  });
});
