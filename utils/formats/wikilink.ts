import { markdownLine } from './markdown-text';

/**
 * Whether a name can be the target of a wikilink: a file name in Obsidian on every system, and
 * nothing in it that Markdown would read.
 */
export const canBeWikilink = (name: string): boolean =>
  /^[^\s*"\\/<>:|?#^[\]`~$=%&!{}@_.\p{C}][^*"\\/<>:|?#^[\]`~$=%&!{}@_\p{C}\n]*$/u.test(name) &&
  !/[\s.]$|[^\S ]/.test(name) &&
  name.length <= 100;

/** The name as a link to its own note, or in plain words where it cannot be one. */
export const wikilink = (name: string): string =>
  canBeWikilink(name) ? `[[${name}]]` : markdownLine(name);
