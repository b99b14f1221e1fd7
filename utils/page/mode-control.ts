import type { Span } from '@/utils/model/suggestion';
import type { PageSession } from '@/utils/platform/messages';
import type { Mode } from './mode';
import type { FurtherMentions } from './tag-all';

/** Annotation mode as the session sees it: its script is fetched when it is first needed. */
export interface ModeControl {
  /** Whether suggestions are shown, or about to be. */
  readonly isShown: boolean;
  walk(): Promise<void>;
  /** Lists mentions to be ticked; `tag` gets those that are in the end. */
  list(further: FurtherMentions, tag: (picked: readonly Span[]) => void): Promise<void>;
  /** What the reader set: suggestions may be wanted without the mode. */
  adopt(setting: PageSession['suggestions']): void;
  /** The store may have changed: suggestions that are shown are asked for anew. */
  renew(): void;
}

export function createModeControl(
  start: () => Promise<Mode>,
  fail: (error: unknown) => void,
  changed: () => void,
): ModeControl {
  let mode: Mode | undefined;
  let isAlways = false;
  let starting: Promise<Mode> | undefined;
  const ready = async () => {
    // One that could not be fetched is asked for again the next time.
    starting ??= start().catch((error: unknown) => {
      starting = undefined;
      throw error;
    });
    mode = await starting;
    return mode;
  };
  const show = ({ suggestions, walk }: Mode) => {
    if (!walk.isOn) suggestions.show(isAlways);
    changed();
  };

  return {
    get isShown() {
      return isAlways || mode?.suggestions.isShown === true;
    },
    async walk() {
      (await ready()).walk.start();
      changed();
    },
    async list(further, tag) {
      (await ready()).list(further, tag);
    },
    adopt(setting) {
      isAlways = setting === 'always';
      if (isAlways) ready().then(show).catch(fail);
      else if (mode) show(mode);
    },
    renew: () => mode?.suggestions.renew(),
  };
}
