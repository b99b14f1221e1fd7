import { describe, expect, it } from 'vitest';
import { readEnglishData } from '@/utils/entities/english/data';
import { engineBytes } from './read-engine';

describe('the data of the English engine', () => {
  it('is refused when a byte of it is changed', () => {
    const bytes = engineBytes();
    const view = new Uint8Array(bytes);
    view[view.length >> 1] = (view[view.length >> 1] ?? 0) ^ 1;
    expect(() => readEnglishData(bytes)).toThrow('damaged');
  });

  it('is refused when it is cut short', () => {
    expect(() => readEnglishData(engineBytes().slice(0, 100_000))).toThrow('damaged');
    expect(() => readEnglishData(new ArrayBuffer(3))).toThrow('cut short');
  });

  it('is refused when it is something else', () => {
    expect(() => readEnglishData(new ArrayBuffer(64))).toThrow('no data of the English engine');
  });

  it('is refused when it is of another version', () => {
    const bytes = engineBytes();
    new DataView(bytes).setUint32(4, 99);
    expect(() => readEnglishData(bytes)).toThrow('not 99');
  });
});
