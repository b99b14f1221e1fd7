import type { AboutWords } from './provider';

/** UTF-16 units that are looked at. */
const SAMPLE = 20_000;
const ENGLISH = /\b(?:the|and|of|to|that|is|was|for|with|said|he|his|from|by|has|have|it)\b/gi;
const OTHERS =
  /(?<!\p{L})(?:der|die|das|und|ist|nicht|von|mit|le|les|et|est|une|des|dans|que|el|los|las|una|por|con|para|del|di|che|il|het|een|och|att|som|e|o|um|uma|não|w|na|nie|się)(?!\p{L})/giu;

/** Whether a text is in English: as its page says, or, where it does not, by its small words. */
export function isEnglish(text: string, { lang }: AboutWords): boolean {
  if (lang !== undefined && /^[a-z]{2,3}(?:[-_]|$)/i.test(lang.trim())) {
    return /^en(?:[-_]|$)/i.test(lang.trim());
  }
  const sample = text.slice(0, SAMPLE);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const english = count(ENGLISH);
  const others = count(OTHERS);
  if (english + others > 0) return english > others;
  return /^[\p{ASCII}\p{P}\s]*$/u.test(sample);
}
