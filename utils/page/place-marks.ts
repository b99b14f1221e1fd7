import { type Finding, findPassages } from '@/utils/anchor/find-passages';
import type { ReadArticle } from '@/utils/article/read-article';
import type { Mark, MarkPlace } from '@/utils/model/mark';
import type { TextIndex } from '@/utils/text/text-index';

/** A mark and where it stands in the page's text (UTF-16 units of the index), or that it is lost. */
export type PlacedMark = { readonly mark: Mark } & (
  | {
      readonly status: 'found' | 'changed';
      readonly start: number;
      readonly end: number;
      /** In which text it was found: a mark of the article may stand outside its lines today. */
      readonly within: Mark['scope'];
    }
  | { readonly status: 'lost' }
);

export type StandingMark = Extract<PlacedMark, { start: number }>;

export const stands = (placed: PlacedMark): placed is StandingMark => placed.status !== 'lost';

/**
 * Where marks stand now, in document order, the lost ones last. Passages of the article are looked
 * for in the article's text first, where their offsets count, then in all of the page.
 */
export function placeMarks(
  marks: readonly Mark[],
  index: TextIndex,
  article: () => ReadArticle,
): PlacedMark[] {
  const ofArticle = marks.filter(({ scope }) => scope === 'article');
  const placed: PlacedMark[] = [];
  const elsewhere: Mark[] = [];
  if (ofArticle.length > 0) {
    const { snapshot, toPage } = article();
    const findings = findPassages(ofArticle, snapshot.text, { sameText: true });
    const asPage = { within: 'article', toPage } as const;
    collect(ofArticle, findings, asPage, placed, (mark) => elsewhere.push(mark));
  }
  const lose = (mark: Mark) => placed.push({ mark, status: 'lost' });
  const same = { within: 'page', toPage: (offset: number) => offset } as const;
  collect(elsewhere, findPassages(elsewhere, index.text, { sameText: false }), same, placed, lose);
  const ofPage = marks.filter(({ scope }) => scope === 'page');
  collect(ofPage, findPassages(ofPage, index.text, { sameText: true }), same, placed, lose);
  return placed.sort(byPlace);
}

function collect(
  marks: readonly Mark[],
  findings: readonly Finding[],
  { within, toPage }: { within: Mark['scope']; toPage(offset: number): number },
  placed: PlacedMark[],
  notFound: (mark: Mark) => void,
): void {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  for (const mark of marks) {
    const finding = byId.get(mark.id);
    if (finding === undefined || finding.status === 'lost') notFound(mark);
    else {
      const { status, start, end } = finding;
      placed.push({ mark, status, within, start: toPage(start), end: toPage(end) });
    }
  }
}

function byPlace(a: PlacedMark, b: PlacedMark): number {
  if (!stands(a) || !stands(b)) return Number(!stands(a)) - Number(!stands(b));
  return a.start - b.start || b.end - a.end;
}

export const asMarkPlace = (placed: PlacedMark): MarkPlace =>
  stands(placed)
    ? { id: placed.mark.id, status: placed.status, start: placed.start }
    : { id: placed.mark.id, status: 'lost' };
