import { nameKey } from '@/utils/model/entity';
import { isLegalForm } from './name-lists';
import { type ReadName, readName } from './read-name';

/**
 * The key under which two names of a type are one entity, beyond `nameKey`: without a leading "the",
 * a person's titles, a trailing possessive, and a company's legal form. Never shown.
 */
export function foldName(name: string, typeId: string): string {
  const read = readName(name, typeId);
  return read ? foldRead(read, typeId) : nameKey(name);
}

/** `foldName` of a name that was read already. */
export function foldRead({ keys, gaps, tail }: ReadName, typeId: string): string {
  let count = keys.length;
  if (typeId === 'organization' && count > 1 && isLegalForm(keys[count - 1] ?? '')) count--;
  const symbols = count === keys.length && /^[+#%]+$/.test(tail) ? tail : '';
  let folded = '';
  for (const [at, key] of keys.slice(0, count).entries()) {
    folded += at === 0 ? key : `${gaps[at - 1]}${key}`;
  }
  return folded.replace(/[ ,]+$/, '') + symbols;
}

/**
 * All keys (`nameKey`) under which the entity of a name may be kept, the name itself first: without
 * title, article or possessive, and with the article that the name lacks.
 */
export function nameVariants(name: string, typeId: string): string[] {
  const key = nameKey(name);
  const bare = nameKey(name.replace(/['’]s\s*$/i, ''));
  const folded = foldName(name, typeId);
  const withArticle = typeId === 'person' || folded === '' ? [] : [`the ${folded}`];
  return [...new Set([key, bare, folded, ...withArticle])].filter((one) => one !== '');
}
