/** A colour that a type can have. `name` is a key of `_locales`. */
export interface PaletteColour {
  readonly colour: string;
  readonly name:
    | 'colourBlue'
    | 'colourOrange'
    | 'colourSage'
    | 'colourPurple'
    | 'colourTeal'
    | 'colourMagenta'
    | 'colourBrown'
    | 'colourIndigo'
    | 'colourMaroon'
    | 'colourCharcoal'
    | 'colourPlum'
    | 'colourSlate';
}

/**
 * Colours for types, found by a search for twelve that lie as far apart as they can, in OKLab, as
 * everybody sees them and as people without red, green or blue cones do (Machado, Oliveira and
 * Fernandes 2009, severity 1). Each has 4.5:1 on white, and so has the lighter tone of it that marks
 * have on dark pages; a test measures all of this.
 */
export const PALETTE: readonly PaletteColour[] = [
  { name: 'colourBlue', colour: '#475bfe' },
  { name: 'colourOrange', colour: '#be5704' },
  { name: 'colourSage', colour: '#5e7e55' },
  { name: 'colourPurple', colour: '#9e52c5' },
  { name: 'colourTeal', colour: '#015e63' },
  { name: 'colourMagenta', colour: '#ad0c6f' },
  { name: 'colourBrown', colour: '#754e08' },
  { name: 'colourIndigo', colour: '#5500ca' },
  { name: 'colourMaroon', colour: '#781304' },
  { name: 'colourCharcoal', colour: '#3d393c' },
  { name: 'colourPlum', colour: '#650376' },
  { name: 'colourSlate', colour: '#625196' },
];

/**
 * A colour that no type has yet, or the one that the fewest have; of several the last, since the first
 * ones are those of the default types.
 */
export function freeColour(taken: readonly string[]): string {
  const uses = (colour: string) => taken.filter((one) => one === colour).length;
  const [rarest] = [...PALETTE].reverse().sort((a, b) => uses(a.colour) - uses(b.colour));
  return rarest?.colour ?? '#5a6472';
}
