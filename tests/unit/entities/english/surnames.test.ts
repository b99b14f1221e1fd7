import { describe, expect, it } from 'vitest';
import { KINDS } from '@/utils/entities/english/labels';
import { readEvidence } from '@/utils/entities/english/read-evidence';
import { resolveSurnames } from '@/utils/entities/english/surnames';
import type { TaggedName } from '@/utils/entities/english/tagger';
import { finish } from '@/utils/text/slices';
import { readEngine } from './read-engine';

const data = readEngine();

/** The names of a text after mending, when those words were tagged so. */
function mended(text: string, tagged: Record<string, (typeof KINDS)[number]>): string[] {
  const evidence = finish(readEvidence(text, data));
  const { words } = evidence;
  const names: TaggedName[] = Object.entries(tagged).map(([name, kind]) => {
    const from = text.indexOf(name);
    const start = words.start.indexOf(from);
    const end = words.end.indexOf(from + name.length) + 1;
    return { start, end, kind: KINDS.indexOf(kind), confidence: 0.9, ruled: true };
  });
  return finish(resolveSurnames(evidence, names)).map(
    ({ start, end, kind }) =>
      `${text.slice(words.start[start], words.end[end - 1])}|${KINDS[kind]}`,
  );
}

describe('the last name of somebody whom the text names in full', () => {
  const text = 'Musalia Wanjohi came. Wanjohi spoke. Then Wanjohi left Kenya.';

  it('is that person wherever it stands alone', () => {
    expect(mended(text, { 'Musalia Wanjohi': 'person' })).toEqual([
      'Musalia Wanjohi|person',
      'Wanjohi|person',
      'Wanjohi|person',
    ]);
  });

  it('stays what it is when nobody is named in full', () => {
    expect(mended(text, { Kenya: 'place' })).toEqual(['Kenya|place']);
  });

  it('is no person where it is a country', () => {
    const other = 'Ann Kenya came to Kenya.';
    expect(mended(other, { 'Ann Kenya': 'person' })).toEqual(['Ann Kenya|person']);
  });
});
