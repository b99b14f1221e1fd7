import type { Entity } from '@/utils/model/entity';
import { askWorker } from '@/utils/platform/send';
import type { OpenPage, Stored } from './popup-state';

/** Entities whose name or alias starts like `prefix`, best first. */
export const completeNames = (prefix: string, typeId: string | undefined): Promise<Entity[]> =>
  askWorker('app.complete', { prefix, ...(typeId === undefined ? {} : { typeId }) });

/**
 * What the store says of a page. The worker reads it: a popup closes with the first click outside,
 * so that nothing but its own writes can change it, and it opens faster without a database of its own.
 */
export const readStored = ({ url, article }: OpenPage): Promise<Stored> => {
  const { canonical } = article;
  return askWorker('app.read', { url, ...(canonical === undefined ? {} : { canonical }) });
};
