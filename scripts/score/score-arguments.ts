import { TYPE_IDS } from './gold';

export interface ScoreArguments {
  readonly gold: readonly string[];
  /** The types that count; absent: those that occur in the gold. */
  readonly types?: readonly string[];
  /** Figures of each tier as well. */
  readonly tiers: boolean;
  /** So many mistakes are listed. */
  readonly errors: number;
  readonly json?: string;
  readonly peers: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: npm run score -- --gold FILE.jsonl [--gold FILE.jsonl ...]
       [--types person,place,...] [--tiers] [--errors N] [--json FILE] [--peers]

Suggestions of the built-in English engine against labelled documents, one a line:
  {"id", "text", "entities": [{"start", "end", "type"}], "optional"?: [{"start", "end"}]}
Offsets are UTF-16 units, end exclusive. Right is what has the same span and the same type.

  --types   only these types count, in gold and suggestions. Without it, the types that occur in
            the gold: a set in which nobody labelled dates says nothing about dates.
  --tiers   figures of "sure" and "maybe" apart.
  --errors  lists so many mistakes, spread over the documents.
  --json    writes the figures (percent) to this file.
  --peers   measures compromise and wink-nlp on the same documents in the same run.

A suggestion that overlaps an optional span is neither right nor wrong, unless it is one of the
entities.`;

type Writable = { -readonly [Key in keyof ScoreArguments]: ScoreArguments[Key] };

/** The arguments of the command; throws in words what is wrong with them. */
export function readScoreArguments(args: readonly string[]): ScoreArguments {
  const gold: string[] = [];
  const read: Writable = { gold, tiers: false, errors: 0, peers: false, help: false };
  const waiting = [...args];
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    const [name, ...rest] = arg.split('=');
    const value = (): string => {
      const given = rest.length > 0 ? rest.join('=') : waiting.shift();
      if (!given || given.startsWith('--')) throw new Error(`${name} needs a value.\n\n${USAGE}`);
      return given;
    };
    if (name === '--gold') gold.push(value());
    else if (name === '--types') read.types = readTypes(value());
    else if (name === '--errors') read.errors = readCount(value());
    else if (name === '--json') read.json = value();
    else if (arg === '--tiers') read.tiers = true;
    else if (arg === '--peers') read.peers = true;
    else if (arg === '--help' || arg === '-h') read.help = true;
    else throw new Error(`${arg} is not known.\n\n${USAGE}`);
  }
  if (gold.length === 0 && !read.help) {
    throw new Error(`Say which documents to score: --gold FILE.jsonl\n\n${USAGE}`);
  }
  return read;
}

function readTypes(list: string): string[] {
  const types = list.split(',').flatMap((type) => type.trim() || []);
  const unknown = types.find((type) => !TYPE_IDS.includes(type));
  if (unknown !== undefined || types.length === 0) {
    throw new Error(`There is no type "${unknown ?? ''}"; the types are ${TYPE_IDS.join(', ')}.`);
  }
  return types;
}

function readCount(given: string): number {
  const count = Number(given);
  if (!Number.isInteger(count) || count < 0) throw new Error(`--errors needs a number.`);
  return count;
}
