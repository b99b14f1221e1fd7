import type { Accepted } from '@/utils/model/suggestion';
import type { AcceptInput } from '@/utils/store/accept-mentions';
import { annotate } from '@/utils/store/annotate';
import type { PressmarkDatabase } from '@/utils/store/database';
import { freshDatabase, passageOf, person, place, type Saying, saying, TEXT } from './sample';

/** What the reader accepts of one entity: places of the same words. */
export function group(
  name: string,
  places: readonly (readonly [words: string, nth?: number])[],
  { typeId = 'person', text = TEXT }: { typeId?: string; text?: string } = {},
): Accepted {
  return { name, typeId, passages: places.map(([words, nth]) => passageOf(words, text, nth)) };
}

/** What is sent when groups of one text are accepted. */
export function accepting(
  accepted: Accepted[],
  more: Saying = {},
  origin: AcceptInput['origin'] = 'suggestion',
): AcceptInput {
  const { article, snapshot, urls } = saying('', { kind: 'note', note: '-' }, more);
  return { article, snapshot, urls, accepted, origin };
}

/** A store with two people and a place, each mentioned. */
export async function registry(db: PressmarkDatabase = freshDatabase()) {
  const ana = await annotate(db, person('Ana Vidal'));
  const vidal = await annotate(db, person('Vidal', { nth: 1 }));
  const port = await annotate(db, place('Port Lund'));
  const idOf = ({ entity }: typeof ana) => entity?.id ?? '';
  return { db, ana: idOf(ana), vidal: idOf(vidal), port: idOf(port), mention: vidal.annotation.id };
}
