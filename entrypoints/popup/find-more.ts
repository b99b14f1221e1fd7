import { describePassage } from '@/utils/anchor/describe-passage';
import { findPassages } from '@/utils/anchor/find-passages';
import { findMentions } from '@/utils/entities/find-mentions';
import { buildTaughtNames, findTaught } from '@/utils/entities/taught-names';
import type { Annotation } from '@/utils/model/annotation';
import type { Passage } from '@/utils/model/passage';
import type { Span } from '@/utils/model/suggestion';
import type { StoredArticle } from '@/utils/platform/messages';
import { inSlices, type Slices } from '@/utils/text/slices';

type Notes = Pick<NonNullable<StoredArticle['notes']>, 'annotations' | 'entities'>;

/** Mentions in `text` of the entities of an article that are not tagged yet, by the entity's id. */
export const findMore = (notes: Notes, text: string): Promise<Map<string, Passage[]>> =>
  inSlices(moreOf(notes, text));

function* moreOf({ annotations, entities }: Notes, text: string): Slices<Map<string, Passage[]>> {
  const more = new Map<string, Passage[]>();
  const mentioned = new Set(
    annotations.flatMap((one) => (one.kind === 'entity' ? [one.entityId] : [])),
  );
  const candidates = entities.filter(({ id }) => mentioned.has(id));
  if (candidates.length === 0) return more;
  const taken = yield* taggedSpans(annotations, text);
  // One look at the text for all of them; only those that it finds are gone after one by one.
  const names = yield* buildTaughtNames(candidates);
  const hits = yield* findTaught(names, text);
  const free = hits.filter((hit) => !taken.some((span) => overlap(span, hit)));
  const hopeful = new Set(free.map(({ entityId }) => entityId));
  for (const entity of candidates) {
    if (!hopeful.has(entity.id)) continue;
    const mentions = findMentions(text, entity, { taken });
    yield;
    const passages = mentions.map(({ start, end }) => describePassage(text, start, end));
    if (passages.length > 0) more.set(entity.id, passages);
    yield;
  }
  return more;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Where the tagged words stand in `text`; those that moved are looked for by what stands around them. */
function* taggedSpans(annotations: readonly Annotation[], text: string): Slices<Span[]> {
  const mentions = annotations.filter((one) => one.kind === 'entity');
  const isThere = ({ start, exact, prefix, suffix }: Passage) =>
    text.startsWith(prefix + exact + suffix, start - prefix.length);
  const moved = mentions.filter(({ passage }) => !isThere(passage));
  const found = yield* findPassages(
    moved.map(({ id, passage }) => ({ id, passage })),
    text,
  );
  return [
    ...mentions.filter(({ passage }) => isThere(passage)).map(({ passage }) => passage),
    ...found.flatMap((one) => (one.status === 'lost' ? [] : [one])),
  ];
}
