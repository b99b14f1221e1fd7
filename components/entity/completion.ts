/** The list under a name field. `active` is an index into the options, or -1 for none. */
export interface CompletionState {
  readonly open: boolean;
  readonly active: number;
}

export const CLOSED: CompletionState = { open: false, active: -1 };

export interface CompletionStep {
  readonly state: CompletionState;
  /** Index of the option that was chosen. */
  readonly picked?: number;
  /** The key was ours: the field must not act on it. */
  readonly taken: boolean;
}

/**
 * What a key does to the list, as the ARIA combobox pattern has it: arrows open and move (through
 * the field itself at both ends), Enter takes the active option, Escape closes, Tab takes nothing.
 */
export function completionStep(
  state: CompletionState,
  key: string,
  optionCount: number,
): CompletionStep {
  const keep: CompletionStep = { state, taken: false };
  const go = (active: number): CompletionStep => ({ state: { open: true, active }, taken: true });
  const last = optionCount - 1;
  switch (key) {
    case 'ArrowDown':
      if (last < 0) return keep;
      if (!state.open) return go(0);
      return go(state.active === last ? -1 : state.active + 1);
    case 'ArrowUp':
      if (last < 0) return keep;
      if (!state.open || state.active === -1) return go(last);
      return go(state.active - 1);
    case 'Enter':
      if (!state.open || state.active < 0 || state.active > last) return keep;
      return { state: CLOSED, picked: state.active, taken: true };
    case 'Escape':
      return state.open ? { state: CLOSED, taken: true } : keep;
    case 'Tab':
      return { state: CLOSED, taken: false };
    default:
      return keep;
  }
}
