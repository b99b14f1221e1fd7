import type { ModeViews } from '@/utils/model/page-ui';
import type { Span } from '@/utils/model/suggestion';
import { pickMentions } from './mention-picker';
import type { OpenSession } from './open-session';
import { createSuggestionBoard, type SuggestionBoard } from './suggestion-board';
import type { FurtherMentions } from './tag-all';
import type { ToolbarControl } from './toolbar-control';
import { createWalk, type Walk } from './walk';

/** What comes with the script of annotation mode. */
export interface Mode {
  readonly suggestions: SuggestionBoard;
  readonly walk: Walk;
  /** Lists mentions to be ticked; `tag` gets those that are in the end. */
  list(further: FurtherMentions, tag: (picked: readonly Span[]) => void): void;
}

export function createMode(
  session: OpenSession & { readonly toolbar: ToolbarControl },
  views: ModeViews,
  signal: AbortSignal,
): Mode {
  const suggestions = createSuggestionBoard(session, () => walk.show(), signal);
  const walk = createWalk(session, { suggestions, toolbar: session.toolbar, views }, signal);
  return {
    suggestions,
    walk,
    list: (further, tag) => pickMentions(session, views, further, tag, signal),
  };
}
