import { wellFormed } from './well-formed';

/**
 * A string of YAML, always double-quoted: unquoted `no`, `08`, `[[x]]` or `a: b` would change type.
 * JSON's escapes are YAML's; beyond them everything that YAML 1.1 takes for a line break or that is
 * not printable is escaped.
 */
export function yamlString(text: string): string {
  return JSON.stringify(wellFormed(text)).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
