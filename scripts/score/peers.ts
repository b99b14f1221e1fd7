import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemEntity, type ItemToken } from 'wink-nlp';
import type { Proposal } from './measure';

export interface Peer {
  readonly name: string;
  readonly propose: (text: string) => Proposal[];
}

/** What npm offers instead, with its types mapped to ours as kindly as can be. */
export const createPeers = (): Peer[] => [
  { name: 'compromise', propose: proposeByCompromise },
  { name: 'wink-nlp', propose: createWink() },
];

function proposeByCompromise(text: string): Proposal[] {
  const doc = nlp(text);
  const lists = [
    ['person', doc.people()],
    ['place', doc.places()],
    ['organization', doc.organizations()],
    ['figure', doc.money()],
    ['figure', doc.percentages()],
    ['figure', doc.numbers()],
    ['date', doc.match('#Date+')],
  ] as const;
  return withoutOverlaps(
    lists.flatMap(([type, view]) =>
      [...view.json({ offset: true })].flatMap((found: unknown) => {
        const offset = offsetOf(found);
        return offset ? trimmed(text, offset.start, offset.start + offset.length, type) : [];
      }),
    ),
  );
}

function offsetOf(found: unknown): { start: number; length: number } | undefined {
  if (!found || typeof found !== 'object' || !('offset' in found)) return undefined;
  const { offset } = found;
  if (!offset || typeof offset !== 'object' || !('start' in offset) || !('length' in offset)) {
    return undefined;
  }
  const { start, length } = offset;
  return typeof start === 'number' && typeof length === 'number' ? { start, length } : undefined;
}

const WINK_TYPES: Readonly<Record<string, string>> = {
  DATE: 'date',
  TIME: 'date',
  MONEY: 'figure',
  PERCENT: 'figure',
  CARDINAL: 'figure',
};

/** Its small model knows dates and numbers, no names: runs of proper nouns are left out. */
function createWink(): (text: string) => Proposal[] {
  const wink = winkNLP(model);
  return (text) => {
    const doc = wink.readDoc(text);
    const starts: number[] = [];
    const ends: number[] = [];
    let at = 0;
    doc.tokens().each((token: ItemToken) => {
      const value = token.out();
      const start = text.indexOf(value, at);
      starts.push(start < 0 ? at : start);
      at = (start < 0 ? at : start) + value.length;
      ends.push(at);
    });
    const found: Proposal[] = [];
    doc.entities().each((entity: ItemEntity) => {
      const type = WINK_TYPES[String(entity.out(wink.its.type))];
      const span: unknown = entity.out(wink.its.span);
      if (!type || !Array.isArray(span)) return;
      const [first, last]: unknown[] = span;
      const start = typeof first === 'number' ? starts[first] : undefined;
      const end = typeof last === 'number' ? ends[last] : undefined;
      if (start !== undefined && end !== undefined) found.push(...trimmed(text, start, end, type));
    });
    return withoutOverlaps(found);
  };
}

/** The span without what our conventions leave out: punctuation, "the", 's. */
function trimmed(text: string, from: number, to: number, type: string): Proposal[] {
  const words = text.slice(from, to);
  const lead = /^(?:[^\p{L}\p{N}$£€¥₹]+|the\s)*/iu.exec(words)?.[0].length ?? 0;
  const tail = /(?:['’]s)?[^\p{L}\p{N}%]*$/u.exec(words)?.[0].length ?? 0;
  const span = { start: from + lead, end: to - tail, type };
  return span.start < span.end ? [span] : [];
}

/** The longest of those that overlap. */
function withoutOverlaps(found: readonly Proposal[]): Proposal[] {
  const kept: Proposal[] = [];
  const longestFirst = [...found].sort((a, b) => b.end - b.start - (a.end - a.start));
  for (const proposal of longestFirst) {
    if (!kept.some(({ start, end }) => start < proposal.end && proposal.start < end)) {
      kept.push(proposal);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
