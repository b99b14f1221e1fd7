export interface BenchArguments {
  /** The file of this folder that is the benchmark. */
  readonly name: string;
  readonly corpus?: string;
  /** Where the results go as JSON. */
  readonly json?: string;
  /** Where every failure of ours goes as JSON. */
  readonly dump?: string;
  readonly seed: number;
  /** At most so many pages. */
  readonly pages: number;
  readonly systems?: readonly string[];
  /** Our own system only, every fourth page. */
  readonly quick: boolean;
}

const USAGE = `Usage: npm run bench -- NAME [--corpus DIR] [--json FILE] [--seed N] [--pages N]
       [--systems a,b] [--quick] [--dump FILE]`;

type Writable = { -readonly [Key in keyof BenchArguments]: BenchArguments[Key] };

/** The arguments of a benchmark; throws how to use it where they make no sense. */
export function readBenchArguments(args: readonly string[]): BenchArguments {
  const read: Writable = { name: '', seed: 1, pages: Number.POSITIVE_INFINITY, quick: false };
  const waiting = [...args];
  const value = (): string => waiting.shift() ?? usage();
  const number = (): number => {
    const given = Number(value());
    return Number.isInteger(given) && given >= 0 ? given : usage();
  };
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    if (arg === '--quick') read.quick = true;
    else if (arg === '--corpus') read.corpus = value();
    else if (arg === '--json') read.json = value();
    else if (arg === '--dump') read.dump = value();
    else if (arg === '--seed') read.seed = number();
    else if (arg === '--pages') read.pages = number();
    else if (arg === '--systems') read.systems = value().split(',').filter(Boolean);
    else if (arg.startsWith('-') || read.name !== '') usage();
    else read.name = arg;
  }
  return /^[a-z][a-z-]*$/.test(read.name) ? read : usage();
}

function usage(): never {
  throw new Error(USAGE);
}
