import type { Entity } from '@/utils/model/entity';
import { askWorker } from '@/utils/platform/send';
import type { OpenPage, Stored } from './popup-state';

/** Entities whose name or alias starts like `prefix`, best first; those of the type before others. */
export async function completeNames(prefix: string, typeId?: string): Promise<Entity[]> {
  const all = askWorker('app.complete', { prefix });
  if (typeId === undefined) return all;
  // Six are told at most: those of the type must not be left out for others.
  const [ofType, others] = await Promise.all([askWorker('app.complete', { prefix, typeId }), all]);
  const known = new Set(ofType.map(({ id }) => id));
  return [...ofType, ...others.filter(({ id }) => !known.has(id))];
}

/**
 * What the store says of a page. The worker reads it: a popup closes with the first click outside,
 * so that nothing but its own writes can change it, and it opens faster without a database of its own.
 */
export const readStored = ({ url, article }: OpenPage): Promise<Stored> => {
  const { canonical } = article;
  return askWorker('app.read', { url, ...(canonical === undefined ? {} : { canonical }) });
};
