import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isNowhere } from './suggestion-focus';

export interface RowKeys {
  readonly list: RefObject<HTMLUListElement | null>;
  /** Index of the row whose controls Tab comes to. */
  readonly current: number;
  onKeyDown(event: KeyboardEvent): void;
  onFocusIn(event: FocusEvent): void;
}

/** Which control of a row is meant, by its `data-control`; what stands open in a row has none. */
const MAIN = 'accept';

/**
 * Keys for rows with several controls each: Tab goes through those of one row, the up and down arrows,
 * Home and End go from row to row along the same control. When the row with the focus leaves, the
 * focus goes to the one that takes its place.
 */
export function useRowKeys(rows: readonly { readonly key: string }[]): RowKeys {
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState(0);
  /** The row that had the focus last. */
  const held = useRef<string>(undefined);
  const current = Math.min(stop, rows.length - 1);

  const focusRow = (index: number, control: string) => {
    const row = list.current?.children[index];
    const wanted = row?.querySelector<HTMLElement>(`[data-control="${control}"]`);
    wanted?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };

  useLayoutEffect(() => {
    const left = held.current !== undefined && !rows.some(({ key }) => key === held.current);
    if (!left || rows.length === 0) return;
    held.current = undefined;
    if (isNowhere(document.activeElement)) focusRow(current, MAIN);
  });

  return {
    list,
    current,
    onKeyDown(event) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const last = rows.length - 1;
      const targets: Record<string, number> = {
        ArrowDown: Math.min(current + 1, last),
        ArrowUp: Math.max(current - 1, 0),
        Home: 0,
        End: last,
      };
      const target = targets[event.key];
      if (target === undefined) return;
      event.preventDefault();
      focusRow(target, controlOf(event.target) ?? MAIN);
    },
    onFocusIn(event) {
      const { target } = event;
      const index = [...(list.current?.children ?? [])].findIndex(
        (row) => target instanceof Node && row.contains(target),
      );
      held.current = rows[index]?.key;
      if (index !== -1) setStop(index);
    },
  };
}

const controlOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element
    ? (target.closest('[data-control]')?.getAttribute('data-control') ?? undefined)
    : undefined;
