import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ErrorBanner } from '@/components/ui/error-banner';
import { useStrings } from '@/components/ui/strings';
import { Toast } from '@/components/ui/toast';
import css from './library-view.module.css';
import {
  LIBRARY_SECTIONS,
  type LibraryRoute,
  type LibrarySection,
  routeHash,
} from './library-view-route';

const LABELS = {
  articles: 'navArticles',
  entities: 'navEntities',
  settings: 'navSettings',
  backup: 'navBackup',
} as const satisfies Record<LibrarySection, string>;

export interface LibraryViewProps {
  readonly route: LibraryRoute;
  /** Told in words already. */
  readonly error: string | undefined;
  readonly toast: { readonly text: string; readonly undo: boolean } | undefined;
  readonly onUndo: () => void;
  /** Closes whatever message stands. */
  readonly onDismiss: () => void;
  /** The section's own view. */
  readonly children: ComponentChildren;
}

/** The library's frame: its sections, what stands in front, and what was just done. */
export function LibraryView(props: LibraryViewProps) {
  const t = useStrings();
  const { route } = props;
  const main = useRef<HTMLElement>(null);
  const place = routeHash(route);
  const first = useRef(place);
  useEffect(() => {
    document.title = `${t(LABELS[route.section])} · ${t('extensionName')}`;
    // Who follows a link goes on reading there, not at the top of the navigation.
    if (first.current !== place) {
      main.current?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    first.current = place;
  }, [place, route.section, t]);
  // A button that goes by being pressed would take the focus with it.
  const leave = (act: () => void) => {
    act();
    main.current?.focus({ preventScroll: true });
  };
  return (
    <div class={css['library']}>
      <header class={css['side']}>
        <div class={css['stay']}>
          <p class={css['brand']}>
            <img src="/icon/48.png" width={24} height={24} alt="" />
            {t('extensionName')}
          </p>
          <nav aria-label={t('library')}>
            <ul class={css['sections']}>
              {LIBRARY_SECTIONS.map((section) => (
                <li key={section}>
                  <a
                    class={css['section']}
                    href={routeHash({ section })}
                    aria-current={section === route.section ? 'page' : undefined}
                    data-testid={`nav-${section}`}
                  >
                    {t(LABELS[section])}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main ref={main} class={css['main']} tabIndex={-1} aria-label={t(LABELS[route.section])}>
        {props.children}
      </main>
      <div class={css['notice']}>
        <ErrorBanner
          error={props.error === undefined ? undefined : { text: props.error, retry: false }}
          onRetry={props.onDismiss}
          onDismiss={() => leave(props.onDismiss)}
        />
        <Toast
          toast={props.toast}
          onUndo={() => leave(props.onUndo)}
          onDismiss={() => leave(props.onDismiss)}
        />
      </div>
    </div>
  );
}
