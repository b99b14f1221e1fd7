import type { FunctionComponent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useStrings } from '@/components/ui/strings';
import type { MarkPlace } from '@/utils/model/mark';
import type { ArticleDiffProps } from './article-diff';
import css from './edited-notice.module.css';
import type { EditedArticle } from './popup-model';

export interface EditedNoticeProps {
  readonly edited: EditedArticle;
  readonly places: readonly MarkPlace[];
}

/** That the article is no longer the one that was read, and the way to what changed. */
export function EditedNotice({ edited, places }: EditedNoticeProps) {
  const t = useStrings();
  const viewId = useId();
  const notice = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const [View, setView] = useState<FunctionComponent<ArticleDiffProps>>();
  const count = places.filter(({ status }) => status !== 'found').length;
  const words = count === 0 ? t('editedElsewhere') : t('editedSince', { count });

  const show = () => {
    setOpen(true);
    // Few readers want it: the popup opens without it.
    import('./article-diff').then(
      ({ ArticleDiff }) => setView(() => ArticleDiff),
      () => setOpen(false),
    );
  };
  const hide = () => {
    setOpen(false);
    notice.current?.querySelector<HTMLElement>('[data-testid=changes-show]')?.focus();
  };
  return (
    <section ref={notice} class={css['edited']} data-testid="edited">
      <div class={css['bar']}>
        <Icon id="changed" size={14} />
        <span class={css['words']}>{edited.another ? t('editedAway') : words}</span>
        {edited.another ? null : (
          <Button
            look="plain"
            testId="changes-show"
            expanded={open}
            controls={viewId}
            onPress={open ? hide : show}
          >
            {t(open ? 'changesHide' : 'changesShow')}
          </Button>
        )}
      </div>
      <div id={viewId}>{open && View ? <View edited={edited} onClose={hide} /> : null}</div>
    </section>
  );
}
