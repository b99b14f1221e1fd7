/**
 * The text with every lone surrogate as U+FFFD: what saving as UTF-8 would make of it anyway. Units
 * are replaced one for one, so offsets stay true.
 */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
