import type { Annotation } from '@/utils/model/annotation';
import type { PressmarkDatabase } from './database';

/** Read in bulk, which is far quicker than one by one, but never all at once. */
const PAGE = 5_000;

/** Hands out every stored annotation, those in the trash too, in pages that fit in memory. */
export async function eachAnnotation(
  db: PressmarkDatabase,
  visit: (annotation: Annotation) => void,
): Promise<void> {
  let last = '';
  for (;;) {
    const page = await db.annotations.where('id').above(last).limit(PAGE).toArray();
    for (const annotation of page) visit(annotation);
    if (page.length < PAGE) return;
    last = page.at(-1)?.id ?? last;
  }
}
