import { describe, expect, it } from 'vitest';
import { countWords } from '@/utils/text/count-words';

describe('the words of a text are counted', () => {
  it('by their letters, with what joins them', () => {
    expect(countWords('')).toBe(0);
    expect(countWords('“Well,” said Ahn Gyu-back — twice.')).toBe(5);
    expect(countWords('O’Brien’s 3.5 per cent\nU.S. plan')).toBe(6);
  });

  it('by a dictionary where a script has no spaces, whatever language the page claims', () => {
    const words = countWords('宇航员在太空中喝酒会怎么样', 'zh-CN');
    expect(words).toBeGreaterThan(4);
    expect(words).toBeLessThan(13);
    expect(countWords('宇航员在太空中喝酒会怎么样', 'not a language!')).toBeGreaterThan(4);
  });
});
