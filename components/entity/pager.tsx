import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import css from './entity-list-view.module.css';

export interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (page: number) => void;
}

/** Turns the pages of a list. */
export function Pager({ page, pages, onTurn }: PagerProps) {
  const t = useStrings();
  const nav = useRef<HTMLElement>(null);
  const turned = useRef(false);
  // At either end the button that was pressed goes dead: the other one gets the focus.
  useLayoutEffect(() => {
    if (!turned.current) return;
    turned.current = false;
    const end = page === 0 ? 'page-on' : page === pages - 1 ? 'page-back' : undefined;
    if (end === undefined) return;
    nav.current
      ?.querySelector<HTMLButtonElement>(`[data-testid=${end}]`)
      ?.focus({ preventScroll: true });
  }, [page, pages]);
  const turn = (to: number) => {
    turned.current = true;
    onTurn(to);
  };
  return (
    <nav ref={nav} class={css['pager']} aria-label={t('pages')}>
      <Button look="plain" testId="page-back" disabled={page === 0} onPress={() => turn(page - 1)}>
        {t('pageBack')}
      </Button>
      <span class={css['where']}>{t('pageOf', { page: page + 1, pages })}</span>
      <Button
        look="plain"
        testId="page-on"
        disabled={page === pages - 1}
        onPress={() => turn(page + 1)}
      >
        {t('pageOn')}
      </Button>
    </nav>
  );
}
