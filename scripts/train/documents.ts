import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { fillTemplates } from './fill-templates';

const SpanSchema = v.object({ start: v.number(), end: v.number(), type: v.string() });
const DocumentSchema = v.object({
  id: v.string(),
  text: v.string(),
  entities: v.array(SpanSchema),
  optional: v.optional(v.array(v.object({ start: v.number(), end: v.number() })), []),
});
export type LabelledSpan = v.InferOutput<typeof SpanSchema>;
export type LabelledDocument = v.InferOutput<typeof DocumentSchema>;

/** The documents of a file, one a line; offsets are UTF-16 units. Throws on any other content. */
export function readDocuments(path: string): LabelledDocument[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => v.parse(DocumentSchema, JSON.parse(line)));
}

/** What a set says of words that it does not label. */
export type Silence =
  /** Every kind is labelled. */
  | 'outside'
  /** Events and the like are not labelled. */
  | 'events and others unknown'
  /** Others are not labelled, events are. */
  | 'others unknown'
  /** Many names are not labelled at all. */
  | 'names unknown';

/** A set of training texts, how much it counts and what its silence means. */
export interface TrainingSet {
  readonly name: string;
  readonly weight: number;
  readonly silence: Silence;
  readonly documents: readonly LabelledDocument[];
}

/** Newswire and running text count most; tweets and sets with many gaps least. */
const SETS: readonly Omit<TrainingSet, 'documents'>[] = [
  { name: 'wikigold', weight: 1.3, silence: 'outside' },
  { name: 'ewt-test', weight: 1.5, silence: 'events and others unknown' },
  { name: 'redocred', weight: 0.7, silence: 'outside' },
  { name: 'crossner', weight: 0.7, silence: 'others unknown' },
  { name: 'gum-ccby', weight: 0.3, silence: 'names unknown' },
  { name: 'wnut17-train', weight: 0.3, silence: 'outside' },
  { name: 'btc-g', weight: 0.3, silence: 'events and others unknown' },
  { name: 'btc-a', weight: 0.2, silence: 'events and others unknown' },
  { name: 'btc-e', weight: 0.2, silence: 'events and others unknown' },
];

/** Articles made of templates: as many words as a set of middle size. */
const MADE_UP = 1_800;

/** The training sets of a data folder, and the articles made of templates. */
export const readTrainingSets = (data: string): TrainingSet[] => [
  ...SETS.map((set) => ({
    ...set,
    documents: readDocuments(join(data, 'train', `${set.name}.jsonl`)),
  })),
  { name: 'templates', weight: 0.4, silence: 'outside', documents: fillTemplates(MADE_UP) },
];
