import { MessageFailure } from '@/utils/platform/failure';
import { askWorker } from '@/utils/platform/send';
import type { Mode } from './mode';
import type { OpenSession } from './open-session';
import type { ToolbarControl } from './toolbar-control';

/**
 * Annotation mode and its views. It is a script of its own: most pages are read without it, and it
 * would be a good part of what each of them loads.
 */
export type StartMode = (
  session: OpenSession & { readonly toolbar: ToolbarControl },
  signal: AbortSignal,
) => Mode;

const MODE = Symbol.for('pressmark.annotation-mode');

/** The scripts' own world, which the page cannot see. */
const frame: typeof globalThis & { [MODE]?: StartMode } = globalThis;

/** Called by the script that brings the mode. */
export function offerMode(start: StartMode): void {
  frame[MODE] = start;
}

/** Fetches the script where it has not come yet. Rejects with `MessageFailure` when it may not come. */
export async function fetchMode(): Promise<StartMode> {
  if (frame[MODE] === undefined) await askWorker('page.mode', {});
  if (frame[MODE] === undefined) throw new MessageFailure('errorNoMode');
  return frame[MODE];
}
