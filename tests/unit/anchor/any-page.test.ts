// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyTree, draw } from '@/tests/support/arbitraries/tree';
import { describePassage } from '@/utils/anchor/describe-passage';
import { findPassages } from '@/utils/anchor/find-passages';
import { readText } from '@/utils/text/read-text';
import { finish } from '@/utils/text/slices';
import { trimPassage } from '@/utils/text/trim-passage';

const twoPlaces = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

describe('a passage of any page', () => {
  beforeEach(() => {
    document.body.replaceChildren();
  });

  it('is found where it was described, and its words are those of its offsets', () => {
    let tried = 0;
    fc.assert(
      fc.property(anyTree, fc.array(twoPlaces, { minLength: 1, maxLength: 5 }), (tree, places) => {
        document.body.replaceChildren();
        draw(document.body, tree);
        const { text } = readText(document);
        const sought = places.flatMap(([from, to], at) => {
          const span = trimPassage(
            text,
            Math.floor(from * text.length),
            Math.ceil(to * text.length),
          );
          if (span === undefined) return [];
          const passage = describePassage(text, span.start, span.end);
          expect(text.slice(passage.start, passage.end)).toBe(passage.exact);
          return [{ id: String(at), passage, saved: text }];
        });
        tried += sought.length;
        const findings = finish(findPassages(sought, readText(document).text));
        expect(findings).toEqual(
          sought.map(({ id, passage: { start, end } }) => ({
            id,
            status: 'found',
            start,
            end,
            pieces: [{ start, end }],
            score: { words: 1, context: 1 },
          })),
        );
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(200);
  });

  it('begins and ends at points of the tree that lead back to its offsets', () => {
    fc.assert(
      fc.property(anyTree, twoPlaces, (tree, [from, to]) => {
        document.body.replaceChildren();
        draw(document.body, tree);
        const index = readText(document);
        const { text } = index;
        const span = trimPassage(text, Math.floor(from * text.length), Math.ceil(to * text.length));
        if (span === undefined) return;
        const start = index.pointOf(span.start, 'start');
        const end = index.pointOf(span.end, 'end');
        expect(start && index.offsetOf(start.node, start.offset)).toBe(span.start);
        expect(end && index.offsetOf(end.node, end.offset)).toBe(span.end);
      }),
      { numRuns: 300 },
    );
  });
});
