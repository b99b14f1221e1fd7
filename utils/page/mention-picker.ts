import type { MentionsView, ModeViews } from '@/utils/model/page-ui';
import type { Span } from '@/utils/model/suggestion';
import { lineRanges } from './mark-ranges';
import { PENDING } from './mark-sheet';
import type { OpenSession } from './open-session';
import type { FurtherMentions } from './tag-all';
import { watchKeys } from './watch-keys';

/** UTF-16 units of its line that a listed mention is shown with, on either side. */
const AROUND = 70;

/** Lists mentions in their sentences, all ticked; `tag` gets those that are ticked in the end. */
export function pickMentions(
  { board, text, painter, ui }: Pick<OpenSession, 'board' | 'text' | 'painter' | 'ui'>,
  views: Pick<ModeViews, 'showMentions'>,
  { told, mentions, name }: FurtherMentions,
  tag: (picked: readonly Span[]) => void,
  signal: AbortSignal,
): void {
  const words = told.snapshot.text;
  const unticked = new Set<number>();
  const open = new AbortController();
  const picked = () => mentions.filter((_, at) => !unticked.has(at));

  const close = () => {
    open.abort();
    painter.paint(PENDING, []);
    ui.hide('mentions');
  };
  const paint = () => {
    const { index } = board;
    const article = index && text.article(index);
    if (!index || article?.snapshot.text !== words) return;
    const ranges = picked().flatMap(({ start, end }) =>
      lineRanges(index, { start: article.toPage(start), end: article.toPage(end) }),
    );
    painter.paint(PENDING, ranges);
  };
  const show = () => {
    paint();
    views.showMentions(view());
  };
  const view = (): MentionsView => ({
    name,
    hits: mentions.map((span, at) => ({ ...inItsLine(words, span), ticked: !unticked.has(at) })),
    tick(at) {
      if (!unticked.delete(at)) unticked.add(at);
      show();
    },
    tag() {
      close();
      if (unticked.size < mentions.length) tag(picked());
    },
    cancel: close,
  });

  const until = AbortSignal.any([signal, open.signal]);
  watchKeys(
    window,
    ({ key }) => (key === 'Escape' && ui.docked === 'mentions' ? close : undefined),
    until,
  );
  show();
}

/** A mention with what stands around it in its line, cut between words. */
export function inItsLine(text: string, { start, end }: Span) {
  const line = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const lineEnd = next < 0 ? text.length : next;
  const from = Math.max(line, start - AROUND);
  const to = Math.min(lineEnd, end + AROUND);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from > line ? `… ${before.replace(/^\S*\s/, '')}` : before,
    words: text.slice(start, end),
    after: to < lineEnd ? `${after.replace(/\s\S*$/, '')} …` : after,
  };
}
