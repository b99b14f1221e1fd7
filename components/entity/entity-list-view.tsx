import section from '@/components/article/library-view-section.module.css';
import { SelectField } from '@/components/ui/select-field';
import { useStrings } from '@/components/ui/strings';
import { TextField } from '@/components/ui/text-field';
import type { TypeChip } from '@/utils/model/mark';
import css from './entity-list-view.module.css';
import { EntityTable } from './entity-table';
import {
  type EntityPage,
  type EntityQuery,
  type EntitySort,
  PAGE_SIZE,
  SORTS,
} from './list-entities';
import { Pager } from './pager';

const SORT_KEYS = {
  name: 'sortName',
  mentions: 'sortMentions',
  articles: 'sortArticles',
  lastSeen: 'sortLastSeen',
} as const satisfies Record<EntitySort, string>;

/** What there is to show of the registry. */
export interface EntityList {
  readonly shown: EntityPage;
  /** How many entities there are, found or not. */
  readonly all: number;
  /** Types that an entity has. */
  readonly typeIds: ReadonlySet<string>;
  /** What the order goes by is not known yet. */
  readonly counting: boolean;
}

export interface EntityListViewProps {
  /** Absent while the store is read. */
  readonly list: EntityList | undefined;
  /** Archived ones too. */
  readonly types: readonly TypeChip[];
  readonly query: EntityQuery;
  readonly onQuery: (query: EntityQuery) => void;
  /** Where an entity's own page is. */
  readonly hrefOf: (id: string) => string;
}

/** The registry: every entity, to be searched, sorted and opened. */
export function EntityListView(props: EntityListViewProps) {
  const t = useStrings();
  return (
    <>
      <header>
        <h1 class={section['title']}>{t('navEntities')}</h1>
        <p class={section['lead']}>{t('entitiesLead')}</p>
      </header>
      {props.list === undefined ? null : props.list.all === 0 ? (
        <p class={`${section['empty']} ${section['narrow']}`} data-testid="empty">
          {t('entitiesEmpty')}
        </p>
      ) : (
        <Registry {...props} list={props.list} />
      )}
    </>
  );
}

function Registry(props: EntityListViewProps & { readonly list: EntityList }) {
  const t = useStrings();
  const { list, types, query, onQuery } = props;
  const { rows, page, pages, total } = list.shown;
  const { text, typeId, sort } = query;
  const turn = (to: number) => {
    onQuery({ ...query, page: to });
    scrollTo(0, 0);
  };
  const { typeId: _typeId, ...untyped } = query;
  return (
    <section class={section['part']} aria-label={t('navEntities')}>
      <search class={css['filters']}>
        <TextField
          search
          value={text}
          label={t('entitiesFind')}
          testId="entities-find"
          onInput={(value) => onQuery({ ...query, text: value, page: 0 })}
        />
        <SelectField
          value={typeId ?? ''}
          label={t('entityType')}
          testId="entities-type"
          options={[
            { value: '', label: t('allTypes') },
            ...types
              .filter(({ id }) => list.typeIds.has(id))
              .map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={(value) =>
            onQuery({ ...untyped, page: 0, ...(value === '' ? {} : { typeId: value }) })
          }
        />
        <SelectField
          value={sort}
          label={t('sortBy')}
          testId="entities-sort"
          options={SORTS.map((one) => ({ value: one, label: t(SORT_KEYS[one]) }))}
          onChange={(value) => {
            const chosen = SORTS.find((one) => one === value);
            if (chosen) onQuery({ ...query, sort: chosen, page: 0 });
          }}
        />
      </search>
      <p class={css['count']} role="status" data-testid="entities-count">
        {list.counting
          ? t('entitiesCounting')
          : total === 0
            ? t('entitiesNone')
            : total <= PAGE_SIZE
              ? t('entitiesCount', { count: total })
              : t('entitiesRange', {
                  from: page * PAGE_SIZE + 1,
                  to: page * PAGE_SIZE + rows.length,
                  total,
                })}
      </p>
      {total === 0 ? null : <EntityTable rows={rows} types={types} hrefOf={props.hrefOf} />}
      {pages === 1 ? null : <Pager page={page} pages={pages} onTurn={turn} />}
    </section>
  );
}
