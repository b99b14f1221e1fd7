import * as v from 'valibot';
import { LIMITS } from './limits';
import { OffsetSchema } from './scalars';

/** Words of a snapshot's text: UTF-16 offsets, the words, and what stands around them. */
export const PassageSchema = v.pipe(
  v.strictObject({
    start: OffsetSchema,
    end: OffsetSchema,
    exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LIMITS.passage)),
    prefix: v.pipe(v.string(), v.maxLength(LIMITS.context)),
    suffix: v.pipe(v.string(), v.maxLength(LIMITS.context)),
  }),
  v.check((p) => p.end - p.start === p.exact.length, 'The passage does not fit its offsets.'),
);
export type Passage = v.InferOutput<typeof PassageSchema>;

/** Whether the offsets still say the words: the invariant of every write and export. */
export const slicesToExact = (text: string, passage: Passage): boolean =>
  text.slice(passage.start, passage.end) === passage.exact;

/** `found`: the same words. `changed`: found, the words differ. `lost`: not there. */
export type PassageStatus = 'found' | 'changed' | 'lost';

/**
 * Why a passage is lost. `gone`: its words are nowhere. `rewritten`: its place is there, but less
 * than half of the words. `elsewhere`: only in places whose surroundings do not agree. `unclear`:
 * in several places that cannot be told apart.
 */
export type LostReason = 'gone' | 'rewritten' | 'elsewhere' | 'unclear';
