// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as blocks is none for screen readers unless it says so

import { formatDay } from '@/components/article/format-date';
import { HiddenWords } from '@/components/ui/hidden-words';
import link from '@/components/ui/quiet-link.module.css';
import { useStrings } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import css from './entity-table.module.css';
import type { ListedEntity } from './list-entities';
import { TypeName } from './type-name';
import { typeOf } from './type-of';

/** Aliases that a line shows; the entity's own page has them all. */
const ALIASES_SHOWN = 4;

export interface EntityTableProps {
  readonly rows: readonly ListedEntity[];
  readonly types: readonly TypeChip[];
  readonly hrefOf: (id: string) => string;
}

/** Entities line by line; on a narrow page each is a block, and its figures say what they count. */
export function EntityTable({ rows, types, hrefOf }: EntityTableProps) {
  const t = useStrings();
  return (
    <table class={css['table']} role="table">
      <thead class={css['head']} role="rowgroup">
        <tr role="row">
          <Head words={t('fieldName')} />
          <Head words={t('entityType')} />
          <Head words={t('aliases')} />
          <Head words={t('columnMentions')} number />
          <Head words={t('navArticles')} number />
          <Head words={t('columnLastSeen')} />
        </tr>
      </thead>
      <tbody class={css['body']} role="rowgroup">
        {rows.map((entity) => (
          <EntityRow
            key={entity.id}
            entity={entity}
            type={typeOf(types, entity.typeId)}
            href={hrefOf(entity.id)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Head({ words, number }: { readonly words: string; readonly number?: boolean }) {
  return (
    <th class={number ? css['number'] : undefined} role="columnheader" scope="col">
      {words}
    </th>
  );
}

interface EntityRowProps {
  readonly entity: ListedEntity;
  readonly type: TypeChip;
  readonly href: string;
}

function EntityRow({ entity, type, href }: EntityRowProps) {
  const t = useStrings();
  const more = entity.aliases.length - ALIASES_SHOWN;
  return (
    <tr class={css['row']} role="row" data-testid="entity-row" data-id={entity.id}>
      <th class={css['name']} role="rowheader" scope="row">
        <a class={link['link']} href={href}>
          <bdi>{entity.name}</bdi>
        </a>
      </th>
      <td class={css['type']} role="cell">
        <TypeName type={type} />
      </td>
      <td class={css['aliases']} role="cell">
        {entity.aliases.slice(0, ALIASES_SHOWN).map((alias, index) => (
          <>
            {index === 0 ? '' : ', '}
            <bdi>{alias}</bdi>
          </>
        ))}
        {more > 0 ? ` ${t('aliasesMore', { count: more })}` : ''}
      </td>
      <td class={css['number']} role="cell">
        <Figure count={entity.mentions} unit="mentionsUnit" />
      </td>
      <td class={css['number']} role="cell">
        <Figure count={entity.articles} unit="articlesUnit" />
      </td>
      <td class={css['seen']} role="cell">
        {entity.lastSeen === undefined ? (
          <HiddenWords words={t('neverSeen')} />
        ) : (
          <LastSeen day={formatDay(entity.lastSeen.slice(0, 10), t('localeTag'))} />
        )}
      </td>
    </tr>
  );
}

interface FigureProps {
  /** Absent while it is counted. */
  readonly count: number | undefined;
  readonly unit: 'mentionsUnit' | 'articlesUnit';
}

function Figure({ count, unit }: FigureProps) {
  const t = useStrings();
  if (count === undefined) return null;
  return (
    <>
      {new Intl.NumberFormat(t('localeTag')).format(count)}
      <span class={css['unit']} aria-hidden="true">
        {' '}
        {t(unit, { count })}
      </span>
    </>
  );
}

/** Where there is no column, the words say what the date is. */
function LastSeen({ day }: { readonly day: string }) {
  const t = useStrings();
  return (
    <>
      <span class={css['bare']}>{day}</span>
      <span class={css['unit']}>{t('lastSeenOn', { day })}</span>
    </>
  );
}
