/**
 * UTF-16 units of context that are compared on each side. Names repeat within a few words of each
 * other, so 32 (Hypothesis' figure) tells most of them apart; more would only punish edits nearby.
 */
export const COMPARED = 32;

/** Length of the longest common ending of `a` and `b`, at most `limit` units. */
export function commonEnding(a: string, b: string, limit = COMPARED): number {
  const most = Math.min(a.length, b.length, limit);
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

/** Length of the longest common beginning of `a` and `b`, at most `limit` units. */
export function commonBeginning(a: string, b: string, limit = COMPARED): number {
  const most = Math.min(a.length, b.length, limit);
  let length = 0;
  while (length < most && a[length] === b[length]) length++;
  return length;
}

/**
 * How well what stands around `start..end` of `text` agrees with a saved context, 0 to 1. Only the
 * passage's own line counts: the line before may be an advertisement today. An empty context on
 * both sides counts as nothing, never as full marks.
 */
export function contextAgreement(
  text: string,
  start: number,
  end: number,
  prefix: string,
  suffix: string,
): number {
  const before = lastLine(prefix).slice(-COMPARED);
  const after = firstLine(suffix).slice(0, COMPARED);
  const wanted = before.length + after.length;
  if (wanted === 0) return 0;
  const agreed =
    commonEnding(before, text.slice(Math.max(0, start - COMPARED), start)) +
    commonBeginning(after, text.slice(end, end + COMPARED));
  return agreed / wanted;
}

const lastLine = (context: string): string => context.slice(context.lastIndexOf('\n') + 1);

function firstLine(context: string): string {
  const end = context.indexOf('\n');
  return end === -1 ? context : context.slice(0, end);
}
