import { useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import type { SuggestionActions } from './suggestion-actions';
import { SuggestionFilter } from './suggestion-filter';
import { useRowKeys } from './suggestion-keys';
import css from './suggestion-list.module.css';
import { countTypes, orderSuggestions } from './suggestion-order';
import type { OpenRow } from './suggestion-panel';
import { SuggestionRow } from './suggestion-row';
import type { SuggestionsModel } from './suggestion-section';

export interface SuggestionListProps {
  readonly suggestions: SuggestionsModel;
  /** Types on offer. */
  readonly types: readonly TypeChip[];
  /** Those that old entities still have. */
  readonly archivedTypes: readonly TypeChip[];
  readonly actions: SuggestionActions;
}

/** Rows that show at first: with more, what the reader marked would be out of sight. */
const FIRST = 8;
/** From so many on, a type is quicker found by filtering than by looking. */
const FILTER_FROM = 2 * FIRST;

/** The suggestions, entity by entity: sure ones first, then those with more mentions. */
export function SuggestionList(props: SuggestionListProps) {
  const { suggestions, types, archivedTypes, actions } = props;
  const t = useStrings();
  const { groups, walkKeys } = suggestions;
  const [all, setAll] = useState(false);
  const [onlyType, setOnlyType] = useState<string>();
  const [opened, setOpened] = useState<{ key: string; row: OpenRow }>();
  const every = useMemo(() => [...types, ...archivedTypes], [types, archivedTypes]);
  const counts = useMemo(() => countTypes(groups, every), [groups, every]);
  // The last of a type may have been accepted: then there is nothing to filter by.
  const only = counts.some(({ type }) => type.id === onlyType) ? onlyType : undefined;
  const fitting = useMemo(
    () => orderSuggestions(groups).filter(({ typeId }) => only === undefined || typeId === only),
    [groups, only],
  );
  const shown = all ? fitting : fitting.slice(0, FIRST);
  const typeOf = (id: string) => every.find((type) => type.id === id);
  const rows = useRowKeys(shown);
  return (
    <div class={css['list']}>
      {groups.length > FILTER_FROM && counts.length > 1 ? (
        <SuggestionFilter counts={counts} chosen={only} onChoose={setOnlyType} />
      ) : null}
      <ul
        ref={rows.list}
        class={css['rows']}
        aria-label={t('suggestions')}
        onKeyDown={rows.onKeyDown}
        onFocusIn={rows.onFocusIn}
      >
        {shown.map((group, index) => (
          <SuggestionRow
            key={group.key}
            group={group}
            type={typeOf(group.typeId)}
            types={types}
            current={index === rows.current}
            open={opened?.key === group.key ? opened.row : undefined}
            onOpen={(row) => setOpened(row && { key: group.key, row })}
            actions={actions}
          />
        ))}
      </ul>
      <div class={css['foot']}>
        {fitting.length > FIRST ? (
          <Button look="quiet" testId="suggestions-all" onPress={() => setAll(!all)}>
            {all ? t('suggestionsFewer') : t('suggestionsAll', { count: fitting.length })}
          </Button>
        ) : null}
        <Button look="quiet" icon="jump" testId="walk" onPress={actions.walkSuggestions}>
          {t('suggestionsWalk')}
          {walkKeys === undefined ? null : <kbd class={css['keys']}>{walkKeys}</kbd>}
        </Button>
      </div>
    </div>
  );
}
