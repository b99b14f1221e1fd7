import type { Page } from 'puppeteer-core';
import { chromeScope } from './firefox-chrome-scope';
import { isFirefox } from './page-ui';
import { pause } from './wait-until';

/**
 * How long the extension's scripts ran in a page, native functions that they called included; time
 * in which the processor was at other programs does not count.
 */
export interface ScriptShare {
  /** Of all the time that was looked at, 0 to 1. */
  readonly share: number;
  /** The longest time without a break, in ms. */
  readonly longest: number;
}

/** A look at what runs: whether it is ours, for how many ms it ran, and how many ms passed. */
type Sample = readonly [isOurs: boolean, ran: number, passed: number];

/** In the addresses of all scripts that the extension puts into pages. */
const OURS = '/content-scripts/';
/** ms between two looks at what runs. */
const INTERVAL = 1;

/** Looks for `ms` at what runs on the page's main thread, by the browser's own profiler. */
export const scriptShare = (page: Page, ms: number): Promise<ScriptShare> =>
  isFirefox(page) ? firefoxShare(page, ms) : chromiumShare(page, ms);

async function chromiumShare(page: Page, ms: number): Promise<ScriptShare> {
  const session = await page.createCDPSession();
  try {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: INTERVAL * 1_000 });
    await session.send('Profiler.start');
    await pause(ms);
    const { profile } = await session.send('Profiler.stop');
    const ours = new Set<number>();
    // Callers stand before what they call.
    for (const { id, callFrame, children = [] } of profile.nodes) {
      if (callFrame.url.includes(OURS)) ours.add(id);
      if (ours.has(id)) for (const child of children) ours.add(child);
    }
    // Samples are counted: how long one is apart from the next depends on the machine's other work.
    return sumUp((profile.samples ?? []).map((id) => [ours.has(id), INTERVAL, INTERVAL]));
  } finally {
    await session.detach();
  }
}

async function firefoxShare(page: Page, ms: number): Promise<ScriptShare> {
  const scope = await chromeScope(page.browser());
  return sumUp(await scope.call(profileFirefox, ms, INTERVAL, OURS));
}

function sumUp(samples: readonly Sample[]): ScriptShare {
  let all = 0;
  let sum = 0;
  let run = 0;
  let longest = 0;
  for (const [isOurs, ran, passed] of samples) {
    all += passed;
    run = isOurs ? run + ran : 0;
    longest = Math.max(longest, run);
    if (isOurs) sum += ran;
  }
  return { share: sum / all, longest };
}

interface GeckoTable {
  schema: Record<string, number>;
  data: (number | null)[][];
}
interface GeckoThread {
  name: string;
  samples: GeckoTable;
  stackTable: GeckoTable;
  frameTable: GeckoTable;
  stringTable: string[];
}
interface GeckoProfile {
  threads: GeckoThread[];
  processes: GeckoProfile[];
}
interface GeckoServices {
  profiler: {
    StartProfiler(
      entries: number,
      interval: number,
      features: string[],
      threads: string[],
    ): Promise<void>;
    getProfileDataAsync(): Promise<GeckoProfile>;
    StopProfiler(): Promise<void>;
  };
}
declare const Services: GeckoServices;

/** Samples of the main thread on which `ours` ran most. Runs in Firefox's window. */
async function profileFirefox(
  ms: number,
  interval: number,
  ours: string,
): Promise<[isOurs: boolean, ran: number, passed: number][]> {
  await Services.profiler.StartProfiler(4_000_000, interval, ['js', 'cpu'], ['GeckoMain']);
  await new Promise((resolve) => setTimeout(resolve, ms));
  const profile = await Services.profiler.getProfileDataAsync();
  await Services.profiler.StopProfiler();

  const read = ({ samples, stackTable, frameTable, stringTable }: GeckoThread) => {
    const column = ({ schema, data }: GeckoTable, row: number | null | undefined, name: string) =>
      data[row ?? -1]?.[schema[name] ?? -1];
    const known = new Map<number, boolean>();
    const isOurs = (stack: number): boolean => {
      const before = known.get(stack);
      if (before !== undefined) return before;
      const frame = column(stackTable, stack, 'frame');
      const location = stringTable[column(frameTable, frame, 'location') ?? -1] ?? '';
      const prefix = column(stackTable, stack, 'prefix');
      const is = location.includes(ours) || (typeof prefix === 'number' && isOurs(prefix));
      known.set(stack, is);
      return is;
    };
    return samples.data.map((_, at): [boolean, number, number] => {
      const stack = column(samples, at, 'stack');
      // In ns, since the sample before; the stack stands for the time until the next one.
      const ran = Number(column(samples, at + 1, 'threadCPUDelta') ?? 0) / 1_000_000;
      const [time, next] = [at, at + 1].map((row) => column(samples, row, 'time'));
      const passed = typeof time === 'number' && typeof next === 'number' ? next - time : 0;
      return [typeof stack === 'number' && isOurs(stack), ran, passed];
    });
  };
  const threads = [profile, ...profile.processes].flatMap(({ threads }) => threads).map(read);
  const count = (samples: [boolean, number, number][]) => samples.filter(([is]) => is).length;
  return threads.sort((a, b) => count(b) - count(a))[0] ?? [];
}
