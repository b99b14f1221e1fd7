import { isSurnameOf } from '@/utils/entities/surnames';
import type { Statement } from '@/utils/model/annotate';
import { nameKey } from '@/utils/model/entity';
import { findArticle, mentionedEntities } from '@/utils/store/articles';
import type { PressmarkDatabase } from '@/utils/store/database';

/**
 * Takes a surname that is tagged as a person for the one person of that surname whom this article
 * mentions already. Two of one surname, a name that is an entity's own here, and whatever the reader
 * picked, stay as they were said.
 */
export async function asKnownPerson<S extends Statement>(
  db: PressmarkDatabase,
  urls: readonly string[],
  statement: S,
  words: string | undefined,
): Promise<S> {
  if (statement.kind !== 'entity' || statement.typeId !== 'person') return statement;
  if (statement.entityId !== undefined || statement.another) return statement;
  const name = statement.name ?? words ?? '';
  const article = await findArticle(db, urls);
  const entities = article ? await mentionedEntities(db, article.id) : [];
  const persons = entities.filter(({ typeId }) => typeId === 'person');
  const isOwn = persons.some((one) => nameKey(one.name) === nameKey(name));
  const [known, other] = persons.filter((one) => isSurnameOf(name, one.name));
  return known && !other && !isOwn ? { ...statement, entityId: known.id } : statement;
}
