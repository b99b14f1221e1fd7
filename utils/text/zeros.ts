/**
 * An array of so many zeros. Not a typed one: a browser keeps these outside its heap, and to make
 * thousands of small ones takes it longer than the work that is done in them.
 */
export const zeros = (length: number): number[] => new Array<number>(length).fill(0);
