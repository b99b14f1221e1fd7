import { safeDom } from '@/utils/text/safe-dom';
import { type ArticleClues, bareName } from './article-clues';
import type { PageLine } from './page-lines';

/** Whole lines that no article is made of. */
const LABEL =
  /^(advertisement|advertising|ad|sponsored( content)?|share( this)?( article| story)?|tweet|email|print|save|comments?|reply|follow( us)?|subscribe|sign up|log ?in|related( articles| stories| content)?|read (more|also|next)|see also|more|most (read|popular)|loading(\.\.\.|…)?|play video|close|skip|sign up (for|to) (our|the) (\S+ ){0,3}newsletters?|continue reading|story continues below( advertisement)?|anzeige|werbung|publicité|publicidad|teilen|partager)[\s:.!›»→]*$/i;
/** Beginnings of a line that sends the reader elsewhere. */
const POINTER =
  /^(read (also|more|next)|related|see also|also read|more on this|more from|watch|listen|recommended|don['’]t miss|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|lea también|leia também|leggi anche)\b/i;
const BYLINE = /^(by|von|par|por|written by|reported by|posted by|author)[: ]\s*\p{Lu}/iu;
const DATELINE =
  /^((first )?(published|posted|updated|last (updated|modified)|modified)\b|\d+ (min(ute)?s?|hours?|days?|weeks?|months?) (read|ago)\b)/i;
const BYLINE_PARTS = '[rel~=author], [itemprop~=author], address, time';
/** Lines of metadata are short; a paragraph that begins "By Monday" is not one. */
const SHORT = 120;

/** Whether a line is a label, byline, date line, or a pointer to another article. */
export function isSideLine(line: PageLine, clues: ArticleClues): boolean {
  const { text, element, linkShare } = line;
  if (LABEL.test(text)) return true;
  if (POINTER.test(text) && linkShare > 0.4) return true;
  if (text.length > SHORT) return false;
  if (DATELINE.test(text)) return true;
  if (BYLINE.test(text) && !/[.!?]$/.test(text)) return true;
  // "Reuters" below a picture is a credit, which `figcaption` tells apart; here it stands alone.
  if (clues.authors.includes(bareName(text))) return true;
  const dom = safeDom();
  if (dom.closest(element, '[rel~=author], [itemprop~=author], address')) return true;
  const parts = dom.select(element, BYLINE_PARTS);
  if (parts.length === 0) return false;
  const inParts = parts.reduce((sum, part) => sum + dom.textContent(part).trim().length, 0);
  return inParts >= text.length * 0.5;
}
