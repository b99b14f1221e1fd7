import { describePassage } from '@/utils/anchor/describe-passage';
import { findPassages, type Sought } from '@/utils/anchor/find-passages';
import { readText } from '@/utils/text/read-text';
import { finish } from '@/utils/text/slices';
import type { Answer, Original, Place, System, Words } from '../inside/system';

/** Passages as Pressmark saves them. */
const describeAll = (
  { text }: Pick<Original, 'text'>,
  passages: readonly Words[],
): (Sought & { saved: string })[] =>
  passages.map(({ id, start, end }) => ({
    id,
    passage: describePassage(text, start, end),
    saved: text,
  }));

function findAll(sought: readonly Sought[]): (Answer | undefined)[] {
  const index = readText(document);
  return finish(findPassages(sought, index.text)).map((finding): Answer | undefined => {
    if (finding.status === 'lost') return undefined;
    const places = finding.pieces.flatMap((piece): Place[] => {
      const start = index.pointOf(piece.start, 'start');
      const end = index.pointOf(piece.end, 'end');
      return start && end ? [{ start, end }] : [];
    });
    return { status: finding.status, places };
  });
}

/** Pressmark: the saved text against the visible text of the page, which it reads first. */
const withSavedText: System = {
  name: 'pressmark',
  canLeaveOut: true,
  describe(original, passages) {
    const sought = describeAll(original, passages);
    return () => findAll(sought);
  },
  describeSliced(original, passages) {
    const sought = describeAll(original, passages);
    return () => {
      const steps = findPassages(sought, readText(document).text);
      return countPlaced(steps);
    };
  },
};

function* countPlaced(steps: ReturnType<typeof findPassages>): Generator<void, number> {
  const findings = yield* steps;
  return findings.filter(({ status }) => status !== 'lost').length;
}

/** Pressmark where only the passage with its context is known, as after an import. */
const withoutSavedText: System = {
  name: 'pressmark, no saved text',
  canLeaveOut: true,
  describe(original, passages) {
    const sought = describeAll(original, passages).map(({ id, passage }) => ({ id, passage }));
    return () => findAll(sought);
  },
};

export const systems: readonly System[] = [withSavedText, withoutSavedText];
