/** A drawing of strokes on a 16 × 16 grid: path data, one string a stroke group. */
export type Strokes = readonly string[];

export interface DrawingProps {
  readonly strokes: Strokes;
  /** Side in px. */
  readonly size: number;
}

/** Strokes in the colour of the text around; hidden from screen readers, since words stand beside. */
export function Drawing({ strokes, size }: DrawingProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {strokes.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
