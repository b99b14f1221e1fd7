import type { Anchor, Box } from '@/utils/model/page-ui';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  /** Top left corner, whole CSS px from the viewport's. */
  readonly x: number;
  readonly y: number;
  /** `over`: no side had room, so a part of the words is covered. */
  readonly side: 'above' | 'below' | 'start' | 'end' | 'over';
  /** Whether any of the words can be seen at all. */
  readonly inView: boolean;
}

export interface PlacementWish {
  /** The side to try first. */
  readonly first: 'above' | 'below';
  /** `centre` of the words, or in line with their `start` as they are read. */
  readonly align: 'centre' | 'start';
}

/** Distance that is kept from the viewport's edge, CSS px. */
export const EDGE = 8;

/** Distance that is kept from the words, CSS px: near enough to belong to them, off the next line. */
export const GAP = 6;

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/**
 * Where a box of `size` goes so that it lies inside the viewport and does not cover the words:
 * above or below them, beside them where neither has room, and across them only where nothing else
 * is left.
 */
export function placeBox(
  anchor: Anchor,
  size: Size,
  viewport: Size,
  wish: PlacementWish,
): Placement {
  const { rect, rtl } = anchor;
  const inView =
    rect.bottom > 0 && rect.top < viewport.height && rect.right > 0 && rect.left < viewport.width;
  const most = {
    x: Math.max(EDGE, viewport.width - EDGE - size.width),
    y: Math.max(EDGE, viewport.height - EDGE - size.height),
  };
  const at = (side: Placement['side'], x: number, y: number): Placement => ({
    x: Math.round(clamp(x, EDGE, most.x)),
    y: Math.round(clamp(y, EDGE, most.y)),
    side,
    inView,
  });

  const aligned = alignedX(rect, rtl, size.width, wish.align);
  const above = rect.top - GAP - size.height;
  const below = rect.bottom + GAP;
  const fits = { above: above >= EDGE, below: below >= EDGE && below <= most.y };
  const second = wish.first === 'above' ? 'below' : 'above';
  for (const side of [wish.first, second] as const) {
    if (fits[side]) return at(side, aligned, side === 'above' ? above : below);
  }

  const right = rect.right + GAP;
  const left = rect.left - GAP - size.width;
  const beside = rtl
    ? ([['end', left] as const, ['start', right] as const] as const)
    : ([['end', right] as const, ['start', left] as const] as const);
  for (const [side, x] of beside) {
    if (x >= EDGE && x <= most.x) return at(side, x, rect.top);
  }

  const roomAbove = Math.max(0, rect.top);
  const roomBelow = Math.max(0, viewport.height - rect.bottom);
  return at('over', aligned, roomAbove > roomBelow ? EDGE : most.y);
}

function alignedX(rect: Box, rtl: boolean, width: number, align: PlacementWish['align']): number {
  if (align === 'centre') return (rect.left + rect.right - width) / 2;
  return rtl ? rect.right - width : rect.left;
}
