import { render } from 'preact';
import type { Translate } from '@/components/ui/strings';
import type { ModeViews, PageUi } from '@/utils/model/page-ui';
import { MentionList } from './mention-list';
import css from './walk.css?inline';
import { WalkBar } from './walk-bar';

/** Draws the views of annotation mode at the bottom of the window. */
export function createModeViews(ui: Pick<PageUi, 'dock' | 'dress'>, t: Translate): ModeViews {
  ui.dress(css);
  return {
    showWalk(view, wish) {
      ui.dock('walk', (slot) => render(<WalkBar view={view} wish={wish} t={t} />, slot));
    },
    showMentions(view) {
      ui.dock('mentions', (slot) => render(<MentionList view={view} t={t} />, slot));
    },
  };
}
