import { wellFormed } from './well-formed';

/** Controls that no reader shows; tabs and line ends are white space and handled as such. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F]/g;

/**
 * Foreign words as one line of Markdown that shows them as they are: no markup, HTML, link, tag,
 * wikilink, comment, formula or block comes of them in CommonMark, GFM, Obsidian or pandoc. Runs of
 * white space are one space.
 */
export function markdownLine(text: string): string {
  return wellFormed(text)
    .replace(CONTROLS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~$=^&!{}@]/g, '\\$&')
    .replace(/%(?=%)/g, '&#37;')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\.(?=\S)/gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/:(?=[\w+-]+:)/g, '\\:')
    .replace(/^([-+:])/, '\\$1')
    .replace(/^(\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]+))([.)])(?=\s|$)/, '$1\\$2');
}

/**
 * Foreign words of several lines, each escaped by itself and ended so that it stays a line of its
 * own. Blank lines stay, one in a row and none at the ends.
 */
export function markdownLines(text: string): string[] {
  const lines = text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map(markdownLine)
    .filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== ''));
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => (line !== '' && lines[index + 1] ? `${line}\\` : line));
}
