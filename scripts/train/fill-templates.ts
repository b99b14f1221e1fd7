import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelledDocument, LabelledSpan } from './documents';
import { createRandom } from './random';
import { createFillings, type Filling, type Pick } from './slot-fillings';

/** Sentences of one made-up article. */
const SENTENCES = 7;
/** So many made-up articles with their labels, the same ones every time. */
export function fillTemplates(articles: number): LabelledDocument[] {
  const random = createRandom(31);
  const pick: Pick = (list) => list[Math.floor(random() * list.length)] ?? '';
  const lines = readFileSync(join(import.meta.dirname, 'templates.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const fill = createFillings(pick, random);
  return Array.from({ length: articles }, (_, index) => {
    const known = new Map<string, Filling>();
    let text = '';
    const entities: LabelledSpan[] = [];
    for (let sentence = 0; sentence < SENTENCES; sentence += 1) {
      if (text !== '') text += random() < 0.4 || text.endsWith('\n') ? '\n' : ' ';
      const line = pick(lines);
      if (/^(?:[{(]|By |Source|Photo|\d)/.test(line) && !/[.”"]$/.test(line)) text += '\n';
      text = writeLine(line, text, entities, known, fill);
    }
    return { id: `templates/${index}`, text, entities, optional: [] };
  });
}

/** The text with that line added; its names are added to `entities`. */
function writeLine(
  line: string,
  before: string,
  entities: LabelledSpan[],
  known: Map<string, Filling>,
  fill: (slot: string) => Filling,
): string {
  let text = before;
  let capitals = false;
  for (const [part, slot] of [...line.matchAll(/\{([^}]+)\}|[^{]+/g)].map((m) => [m[0], m[1]])) {
    if (slot === undefined) {
      text += part ?? '';
      continue;
    }
    if (slot === 'CAPS' || slot === '/CAPS') {
      capitals = slot === 'CAPS';
      continue;
    }
    const { words, type } = fillSlot(slot.replace('Title:', ''), known, fill);
    const written = capitals ? words.toUpperCase() : words;
    if (type !== undefined) {
      entities.push({ start: text.length, end: text.length + written.length, type });
    }
    text += written;
  }
  return text;
}

/** The same slot of one article is mostly the same name; a surname is that of the person. */
function fillSlot(
  slot: string,
  known: Map<string, Filling>,
  fill: (slot: string) => Filling,
): Filling {
  const surname = slot.match(/^(person\d?)-surname$/)?.[1];
  if (surname !== undefined) {
    const { words } = fillSlot(surname, known, fill);
    return { words: words.split(' ').at(-1) ?? words, type: 'person' };
  }
  const filled = known.get(slot) ?? fill(slot);
  if (
    /^(?:person|country|company|two-word|capital|coined|city|organization|team|title|record|storm|act|acronym)/.test(
      slot,
    )
  )
    known.set(slot, filled);
  return filled;
}
