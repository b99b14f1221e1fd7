import { defineContentScript } from 'wxt/utils/define-content-script';
import { createModeViews } from '@/components/annotation/mode-views';
import { offerMode } from '@/utils/page/annotation-mode';
import { createMode } from '@/utils/page/mode';

/** Annotation mode with its views, put into a page when it is first asked for. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerMode((session, signal) =>
      createMode(session, createModeViews(session.ui, session.t), signal),
    );
  },
});
