import { Sign } from '@/components/ui/sign';
import { useStrings } from '@/components/ui/strings';
import type { EntityUse } from '@/utils/model/entity-use';
import type { TypeChip } from '@/utils/model/mark';
import css from './name-field.module.css';
import type { NameOption } from './name-options';

export interface EntityOptionProps {
  readonly option: NameOption;
  /** How much the entity is used; absent while that is not known. */
  readonly use: EntityUse | undefined;
  /** The words typed, which name a new entity. */
  readonly typed: string;
  readonly type: TypeChip;
  readonly id: string;
  readonly selected: boolean;
  readonly onPick: () => void;
}

/** One choice of the list under a name: an entity told apart by type and use, or a new one. */
export function EntityOption({ option, use, typed, type, ...props }: EntityOptionProps) {
  const t = useStrings();
  const { entity, alias, here } = option;
  const about = [
    ...(alias === undefined ? [] : [t('optionAlias', { alias })]),
    type.label,
    ...(use && use.mentions > 0 ? [t('mentionsCount', { count: use.mentions })] : []),
    ...(here ? [t('optionHere')] : []),
    ...(use?.last && !here ? [t('optionLast', { title: use.last.title })] : []),
  ].join(' · ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which owns the focus
    <div
      id={props.id}
      class={css['option']}
      role="option"
      tabIndex={-1}
      aria-selected={props.selected}
      data-typed=""
      data-testid={entity ? 'entity-option' : 'entity-new'}
      style={{ '--type-colour': type.colour }}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPick}
    >
      <Sign id={type.sign} size={14} />
      <span class={css['texts']}>
        <span class={css['name']} dir="auto">
          {entity ? entity.name : t('optionNew', { name: typed.trim(), type: type.label })}
        </span>
        {entity ? (
          <span class={css['about']} dir="auto" title={about}>
            {about}
          </span>
        ) : null}
      </span>
    </div>
  );
}
