import { describe, expect, it } from 'vitest';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';
import type { TypeChip } from '@/utils/model/mark';
import { toolbarKey } from '@/utils/page/toolbar-key';

const types: TypeChip[] = DEFAULT_TYPES.map((type) => ({ ...type, label: type.id }));

const press = (key: string, code = '', shiftKey = false) =>
  toolbarKey({ key, code, shiftKey }, types);

describe('a key while the toolbar is open', () => {
  it('tags by the digit’s place, whatever the layout writes there', () => {
    expect(press('"', 'Digit3')).toEqual({ do: 'tag', typeId: 'place' });
    expect(press('1', 'Numpad1')).toEqual({ do: 'tag', typeId: 'person' });
    expect(press('à', 'Digit0')).toEqual({ do: 'tag', typeId: 'other' });
  });

  it('is the page’s when no type has that digit', () => {
    expect(toolbarKey({ key: '9', code: 'Digit9', shiftKey: false }, types.slice(0, 3))).toBe(
      undefined,
    );
  });

  it('highlights and opens a note by its letter, with Caps Lock too', () => {
    expect(press('h', 'KeyH')).toEqual({ do: 'highlight' });
    expect(press('N', 'KeyN')).toEqual({ do: 'note' });
  });

  it('leaves by Escape', () => {
    expect(press('Escape', 'Escape')).toEqual({ do: 'leave' });
  });

  it('is the page’s with Shift, and when it says nothing to the toolbar', () => {
    expect(press('!', 'Digit1', true)).toBe(undefined);
    expect(press('H', 'KeyH', true)).toBe(undefined);
    expect(press('x', 'KeyX')).toBe(undefined);
  });
});
