import { describe, expect, it } from 'vitest';
import { bySurname, nameOptions } from '@/components/entity/name-options';
import { entity } from './records';

const caucasus = entity('caucasus', 'Georgia', { typeId: 'place', aliases: ['Sakartvelo'] });
const south = entity('south', 'Georgia', { typeId: 'place' });
const painter = entity('painter', 'Georgia O’Keeffe');
const hegseth = entity('pete', 'Pete Hegseth', { aliases: ['Secretary Hegseth'] });

const search = (typed: string, typeId = 'person', present = [hegseth]) => ({
  typed,
  typeId,
  present,
});
const ids = (options: ReturnType<typeof nameOptions>) => options.map((one) => one.entity?.id);

describe('the choices under a name', () => {
  it('have those of the chosen type before others', () => {
    expect(ids(nameOptions([painter, caucasus, south], search('geo', 'place')))).toEqual([
      'caucasus',
      'south',
      'painter',
    ]);
  });

  it('offer a new entity only where the name is taken', () => {
    const taken = nameOptions([caucasus, painter], search('georgia', 'place'));
    expect(taken.at(-1)).toEqual({ here: false });
    expect(nameOptions([caucasus], search('Sakartvelo', 'place')).at(-1)).toEqual({ here: false });
    expect(ids(nameOptions([caucasus, painter], search('geo', 'place')))).not.toContain(undefined);
    expect(nameOptions([], search('', 'place'))).toEqual([]);
  });

  it('begin with the person of this article whose surname was typed', () => {
    const other = entity('other', 'Hegseth & Sons', { typeId: 'person' });
    const [first] = nameOptions([other, hegseth], search('Hegseth'));
    expect(first).toEqual({ entity: hegseth, here: true });
    expect(ids(nameOptions([], search('Hegseth')))).toEqual(['pete']);
  });

  it('say by which other name an entity was found, and that the article has it', () => {
    expect(nameOptions([caucasus, hegseth], search('sak', 'place'))).toEqual([
      { entity: hegseth, here: true },
      { entity: caucasus, here: false, alias: 'Sakartvelo' },
    ]);
  });
});

describe('a surname', () => {
  it('is one person’s only, whatever its case', () => {
    const jennifer = entity('jennifer', 'Jennifer Hegseth');
    expect(bySurname([hegseth], 'HEGSETH')).toBe(hegseth);
    expect(bySurname([hegseth, jennifer], 'Hegseth')).toBeUndefined();
    expect(bySurname([hegseth], 'Pete')).toBeUndefined();
    expect(bySurname([hegseth], 'egseth')).toBeUndefined();
    expect(bySurname([hegseth], 'Pete Hegseth')).toBeUndefined();
    expect(
      bySurname([entity('x', 'Lake Hegseth', { typeId: 'place' })], 'Hegseth'),
    ).toBeUndefined();
  });
});
