import { describe, expect, it } from 'vitest';
import { walkKey } from '@/utils/page/walk-key';

const types = [
  { id: 'person', label: 'Person', colour: '#1d5fc2', sign: 'person', digit: '1' },
  { id: 'other', label: 'Other', colour: '#5a6472', sign: 'tag', digit: '0' },
];
const press = (key: string, code: string, shiftKey = false) =>
  walkKey({ key, code, shiftKey }, types);

describe('a key in annotation mode', () => {
  it('walks, undoes and refuses by letters, in either case', () => {
    expect(press('j', 'KeyJ')).toEqual({ do: 'next' });
    expect(press('K', 'KeyK')).toEqual({ do: 'previous' });
    expect(press('u', 'KeyU')).toEqual({ do: 'undo' });
    expect(press('x', 'KeyX')).toEqual({ do: 'refuse', everywhere: false });
    expect(press('X', 'KeyX', true)).toEqual({ do: 'refuse', everywhere: true });
  });

  it('goes by the letter that is written, wherever the layout has it', () => {
    expect(press('j', 'KeyC')).toEqual({ do: 'next' });
    expect(press('h', 'KeyJ')).toBeUndefined();
  });

  it('goes by the place of the key where the layout writes no Latin letters', () => {
    expect(press('о', 'KeyJ')).toEqual({ do: 'next' });
    expect(press('ч', 'KeyX')).toEqual({ do: 'refuse', everywhere: false });
  });

  it('reads digits by their place on the keyboard', () => {
    expect(press('&', 'Digit1')).toEqual({ do: 'accept as', typeId: 'person' });
    expect(press('0', 'Numpad0')).toEqual({ do: 'accept as', typeId: 'other' });
    expect(press('2', 'Digit2')).toBeUndefined();
  });

  it('accepts by Enter, leaves by Escape, and shows the keys by ?, with or without Shift', () => {
    expect(press('Enter', 'Enter')).toEqual({ do: 'accept' });
    expect(press('Escape', 'Escape')).toEqual({ do: 'leave' });
    expect(press('?', 'Slash', true)).toEqual({ do: 'keys' });
    expect(press('?', 'KeyM')).toEqual({ do: 'keys' });
  });

  it('is the page’s when it is none of these', () => {
    expect(press('J', 'KeyJ', true)).toBeUndefined();
    expect(press('!', 'Digit1', true)).toBeUndefined();
    expect(press('constructor', 'KeyQ')).toBeUndefined();
    expect(press('ArrowDown', 'ArrowDown')).toBeUndefined();
  });
});
