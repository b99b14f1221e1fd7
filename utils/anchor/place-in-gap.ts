import { closestStretch } from './closest';
import type { Free } from './free-text';
import { ink, isBlank, wordEnd, wordStart } from './letters';
import type { Placing } from './place-by-map';
import type { Span } from './span';
import type { TextMap } from './text-map';

/** Words replaced within their line: it is their place, and the bar is low. */
const BAR_IN_LINE = 0.5;
/** Of a whole line, so much may differ for it to be the same line with a slip of the pen. */
const SLIP = 0.25;
/** Lines replaced by others: only a long passage that is nearly the same is the same. */
const BAR_IN_LINES = 0.8;
/** Shorter passages are names, which other lines hold as well. */
const LONG = 25;
/** From this length on a passage that went from its line may have been moved. */
const MAY_MOVE = 40;

/** No word of the passage is matched: what stands in the gap where it was? */
export function placeInGap(map: TextMap, passage: Span, next: number, free: Free): Placing {
  const { saved, now, stretches } = map;
  const before = stretches[next - 1];
  const after = stretches[next];
  const exact = saved.slice(passage.start, passage.end);
  const gone = { start: before?.to ?? 0, end: after?.from ?? saved.length };
  let isClosed = true;
  for (const room of free.beside(before?.nowTo, after?.nowFrom)) {
    if (isBlank(now.slice(room.start, room.end))) continue;
    isClosed = false;
    const line = lineInRoom(saved, now, gone, passage, room);
    if (line === undefined && exact.length < LONG) continue;
    const place = line ?? likelyPlace(exact, now, room);
    if (place === undefined) continue;
    const { start, end } = place;
    const near = closestStretch(exact, now.slice(start, end));
    if (near === undefined) continue;
    const words = 1 - near.errors / ink(exact);
    if (words < (line === undefined ? BAR_IN_LINES : BAR_IN_LINE)) continue;
    const span = {
      start: wordStart(now, start + near.start, start),
      end: wordEnd(now, start + near.end, end),
    };
    const isSame = near.errors === 0 && span.end - span.start === exact.length;
    const status = isSame ? 'found' : 'changed';
    return { status, ...span, pieces: [span], words };
  }
  const isInLine = !saved.slice(gone.start, gone.end).trim().includes('\n');
  if (!isInLine || exact.length >= MAY_MOVE) return undefined;
  return { status: 'lost', reason: isClosed ? 'gone' : 'rewritten' };
}

/** Words that tell where in a room a passage may stand. */
const TELLING = /\S{5,}/g;
/** Places of such words that are weighed. */
const MOST_HITS = 200;
/** So much of its length a passage may have grown or shrunk before a word of it. */
const SLACK = 0.25;

/** Where in a room most of a passage's longer words stand as they do in it; undefined without any. */
function likelyPlace(exact: string, now: string, room: Span): Span | undefined {
  const slack = Math.ceil(exact.length * SLACK);
  const within = now.slice(room.start, room.end);
  const starts: number[] = [];
  for (const [word] of exact.matchAll(TELLING)) {
    const own = exact.indexOf(word);
    let at = within.indexOf(word);
    for (; at !== -1 && starts.length < MOST_HITS; at = within.indexOf(word, at + 1)) {
      starts.push(at - own);
    }
  }
  const near = (start: number) => starts.filter((one) => Math.abs(one - start) <= slack).length;
  let best: number | undefined;
  for (const start of starts) if (best === undefined || near(start) > near(best)) best = start;
  if (best === undefined) return undefined;
  return {
    start: Math.max(room.start, room.start + best - slack),
    end: Math.min(room.end, room.start + best + exact.length + slack),
  };
}

/** The part of a room that took the place of the passage's own line, if that can be told. */
function lineInRoom(
  saved: string,
  now: string,
  gone: Span,
  passage: Span,
  room: Span,
): Span | undefined {
  const lines = trimmedLines(now, room);
  const linesBefore = trimmedLines(saved, gone);
  const at = linesBefore.findIndex(
    ({ start, end }) => start <= passage.start && passage.end <= end,
  );
  if (at === -1) return undefined;
  const own = linesBefore[at];
  const first = lines[0];
  const last = lines.at(-1);
  // What goes on from known words, or leads up to them, is the rest of their line.
  const goesOn = (line: Span | undefined, from: number, text: string) =>
    line?.start === from && from > 0 && text.charAt(from - 1) !== '\n';
  const leadsUp = (line: Span | undefined, to: number, text: string) =>
    line?.end === to && to < text.length && text.charAt(to) !== '\n';
  if (goesOn(own, gone.start, saved) && goesOn(first, room.start, now)) return first;
  if (leadsUp(own, gone.end, saved) && leadsUp(last, room.end, now)) return last;
  if (own === undefined) return undefined;
  return lines.find((line) =>
    isNearlySame(saved.slice(own.start, own.end), now.slice(line.start, line.end)),
  );
}

/** Longer lines share words, by which the map knows them. */
const SHORT_LINE = 100;

/** Whether a short line is another one but for a slip of the pen. */
function isNearlySame(line: string, other: string): boolean {
  if (line.length > SHORT_LINE || other.length > 2 * line.length) return false;
  const near = closestStretch(line, other);
  return (
    near !== undefined &&
    near.errors <= line.length * SLIP &&
    other.length <= line.length * (1 + SLIP)
  );
}

/** The lines of a span that hold words. */
function trimmedLines(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const next = text.indexOf('\n', at);
    const to = next === -1 || next > end ? end : next;
    if (!isBlank(text.slice(at, to))) lines.push({ start: at, end: to });
    at = to + 1;
  }
  return lines;
}
