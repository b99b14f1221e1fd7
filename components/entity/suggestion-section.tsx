import type { FunctionComponent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import section from '@/components/article/section.module.css';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useStrings } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import type { SuggestionGroup } from '@/utils/model/suggestion';
import type { SuggestionActions } from './suggestion-actions';
import { isNowhere } from './suggestion-focus';
import type { SuggestionListProps } from './suggestion-list';
import { sureOnes } from './suggestion-order';
import css from './suggestion-section.module.css';

export interface SuggestionsModel {
  /** `asking`: none are known yet. */
  readonly state: 'off' | 'asking' | 'ready' | 'failed';
  /** Those that are still to be dealt with. */
  readonly groups: readonly SuggestionGroup[];
  /** Some were dealt with while the view was open. */
  readonly some: boolean;
  /** The keys that start the walk, as the browser writes them; absent while it has none. */
  readonly walkKeys?: string;
}

export interface SuggestionSectionProps {
  readonly suggestions: SuggestionsModel;
  /** Types on offer. */
  readonly types: readonly TypeChip[];
  /** Those that old entities still have. */
  readonly archivedTypes: readonly TypeChip[];
  /** Whether the list stands open at first. */
  readonly open: boolean;
  readonly saving: boolean;
  readonly actions: SuggestionActions;
}

/** What Pressmark proposes for this article. Its list is loaded once there is something to list. */
export function SuggestionSection(props: SuggestionSectionProps) {
  const { suggestions, types, archivedTypes, saving, actions } = props;
  const { state, groups } = suggestions;
  const t = useStrings();
  const listId = useId();
  const [open, setOpen] = useState(props.open);
  const [List, setList] = useState<FunctionComponent<SuggestionListProps>>();
  const bar = useRef<HTMLDivElement>(null);
  /** Whether the focus was in the section last. */
  const inside = useRef(false);
  const wanted = open && groups.length > 0;

  useEffect(() => {
    if (!wanted || List) return;
    import('./suggestion-list').then(
      (loaded) => setList(() => loaded.SuggestionList),
      () => setOpen(false),
    );
  }, [wanted, List]);

  // What had the focus is gone, such as “Accept all”: it stays near, where no row took it.
  useLayoutEffect(() => {
    if (!inside.current || !isNowhere(document.activeElement)) return;
    inside.current = false;
    bar.current?.focus();
  }, [groups]);

  if (state === 'off' || state === 'failed') {
    const off = state === 'off';
    return (
      <section class={`${section['section']} ${css['quiet']}`} data-testid="suggestions">
        <p class={css['line']}>{t(off ? 'suggestionsOff' : 'suggestionsFailed')}</p>
        <Button
          look="quiet"
          testId={off ? 'suggestions-on' : 'suggestions-again'}
          onPress={off ? actions.turnOnSuggestions : actions.suggestAgain}
        >
          {t(off ? 'suggestionsTurnOn' : 'retry')}
        </Button>
      </section>
    );
  }
  const sure = sureOnes(groups);
  return (
    <section
      class={`${section['section']} ${css['section']}`}
      aria-busy={state === 'asking'}
      data-testid="suggestions"
      data-state={state}
      data-groups={groups.length}
      data-sure={sure.length}
      onFocusIn={() => {
        inside.current = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        inside.current = relatedTarget === null;
      }}
    >
      <div ref={bar} class={css['bar']} tabIndex={-1}>
        <h2 class={css['heading']}>
          <button
            type="button"
            class={css['toggle']}
            aria-expanded={open && groups.length > 0}
            aria-controls={listId}
            disabled={groups.length === 0}
            data-testid="suggestions-toggle"
            onClick={() => setOpen(!open)}
          >
            {groups.length === 0 ? null : (
              <Icon id={open ? 'chevron-down' : 'chevron-right'} size={12} />
            )}
            {t('suggestions')}
            {groups.length === 0 ? null : <span class={css['count']}>{groups.length}</span>}
          </button>
        </h2>
        {groups.length === 0 ? (
          <span class={css['line']} role="status">
            {t(standing(suggestions))}
          </span>
        ) : null}
        {sure.length > 1 ? (
          <Button
            look="plain"
            testId="accept-sure"
            disabled={saving}
            onPress={() => actions.acceptSuggestions(sure)}
          >
            {t('acceptSure', { count: sure.length })}
          </Button>
        ) : null}
      </div>
      <div id={listId}>
        {wanted && List ? <List {...{ suggestions, types, archivedTypes, actions }} /> : null}
      </div>
    </section>
  );
}

const standing = ({ state, some }: SuggestionsModel) => {
  if (state === 'asking') return 'suggestionsBusy';
  return some ? 'suggestionsNoneLeft' : 'suggestionsNone';
};
