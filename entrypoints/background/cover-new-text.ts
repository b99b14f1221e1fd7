import { describePassage } from '@/utils/anchor/describe-passage';
import type { Accepted, Span } from '@/utils/model/suggestion';
import type { AcceptedMentions } from '@/utils/store/accept-mentions';
import { articleTexts } from '@/utils/store/article-texts';
import { articleNotes, findArticle } from '@/utils/store/articles';
import { entityById } from '@/utils/store/by-id';
import type { PressmarkDatabase } from '@/utils/store/database';
import { seeVersion } from '@/utils/store/see-version';
import { compareVersions } from '@/utils/text/compare-versions';
import { inSlices } from '@/utils/text/slices';
import type { ShownArticle } from './about-text';
import { newLines } from './new-lines';
import { saveMentions } from './save-mentions';
import type { SuggestionService } from './suggestion-service';

/**
 * Tags, in lines that an article never had before, the mentions of entities of which the reader
 * tagged every mention; what stands in other lines the reader may have left out on purpose. The text
 * is kept first and by itself: once the tags are taken back, its lines are not new any more.
 * @returns what was written; `undefined` where there was nothing to tag
 */
export async function coverNewText(
  db: PressmarkDatabase,
  service: SuggestionService,
  shown: ShownArticle,
): Promise<AcceptedMentions | undefined> {
  const { scope, text } = shown.snapshot;
  const article = scope === 'article' ? await findArticle(db, shown.urls) : undefined;
  const notes = article && (await articleNotes(db, article.id));
  if (!notes) return undefined;
  const everywhere = new Set(
    notes.annotations.flatMap((one) =>
      one.kind === 'entity' && one.origin === 'every mention' ? one.entityId : [],
    ),
  );
  if (everywhere.size === 0) return undefined;
  const fresh = await inSlices(newLines(text, await articleTexts(db, article.id)));
  if (fresh.length === 0) return undefined;

  // A merged one leads to what it was merged into.
  const found = await Promise.all([...everywhere].map((id) => entityById(db, id)));
  const entities = [
    ...new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : []))).values(),
  ];
  const wanted = entities.map((entity) => ({ entity }));
  const mentions = await service.mentions(db, shown, wanted);
  const accepted = entities.flatMap(({ id, name, typeId }, at): Accepted[] => {
    const passages = (mentions[at] ?? [])
      .filter((span) => fresh.some((line) => isWithin(span, line)))
      .map(({ start, end }) => describePassage(text, start, end));
    return passages.length === 0 ? [] : [{ entityId: id, name, typeId, passages }];
  });
  if (accepted.length === 0) return undefined;
  await seeVersion(db, { ...shown, touched: true }, compareVersions);
  if (!(await articleTexts(db, article.id)).includes(text)) return undefined;
  return saveMentions(db, shown, accepted, 'every mention');
}

const isWithin = (span: Span, line: Span): boolean =>
  span.start >= line.start && span.end <= line.end;
