import { useEffect, useId, useRef, useState } from 'preact/hooks';
import field from '@/components/ui/field.module.css';
import { Icon } from '@/components/ui/icon';
import { Sign } from '@/components/ui/sign';
import { useStrings } from '@/components/ui/strings';
import type { Entity } from '@/utils/model/entity';
import type { TypeChip } from '@/utils/model/mark';
import { CLOSED, completionStep } from './completion';
import { matchingAlias, namedInFull } from './matching-alias';
import css from './name-field.module.css';

export interface NameFieldProps {
  readonly value: string;
  /** The entity that was picked, if the words are still its name. */
  readonly entityId?: string | undefined;
  readonly type: TypeChip;
  readonly types: readonly TypeChip[];
  readonly complete: (prefix: string, typeId: string) => Promise<readonly Entity[]>;
  readonly onInput: (value: string) => void;
  readonly onPick: (entity: Entity) => void;
}

/** The entity's name, with completion from the registry (ARIA combobox with a list). */
export function NameField(props: NameFieldProps) {
  const { value, type, types, complete } = props;
  const t = useStrings();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [options, setOptions] = useState<readonly Entity[]>([]);
  const [state, setState] = useState(CLOSED);

  useEffect(() => {
    let current = true;
    const settle = (found: readonly Entity[]) => {
      if (current) setOptions(found);
    };
    // A failed look-up must not stand in the way of typing a name: the list just stays empty.
    complete(value, type.id).then(settle, () => settle([]));
    return () => {
      current = false;
    };
  }, [value, type.id, complete]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [state.active]);

  const open = state.open && options.length > 0;
  const known = props.entityId !== undefined || namedInFull(options, value, type.id) !== undefined;
  const optionId = (index: number) => `${id}-${index}`;
  const pick = (entity: Entity | undefined) => {
    setState(CLOSED);
    if (entity) props.onPick(entity);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = completionStep(state, event.key, options.length);
    if (step.taken) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (step.picked === undefined) setState(step.state);
    else pick(options[step.picked]);
  };

  return (
    <div class={css['wrap']} data-typed="" style={{ '--type-colour': type.colour }}>
      <label class={`${field['field']} ${field['beside']}`}>
        <span class={field['label']}>{t('fieldName')}</span>
        <span class={`${field['control']} ${css['row']}`}>
          <input
            type="text"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-activedescendant={open && state.active >= 0 ? optionId(state.active) : undefined}
            aria-describedby={`${id}-standing`}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            value={value}
            data-testid="entity-name"
            onInput={(event) => {
              props.onInput(event.currentTarget.value);
              setState({ open: true, active: -1 });
            }}
            onKeyDown={onKeyDown}
            onBlur={() => setState(CLOSED)}
          />
          <span id={`${id}-standing`} class={`${css['standing']} ${known ? css['known'] : ''}`}>
            {known ? <Icon id="check" size={13} /> : null}
            {value.trim() === '' ? '' : t(known ? 'nameKnown' : 'nameNew')}
          </span>
        </span>
      </label>
      <div
        ref={list}
        id={`${id}-list`}
        class={css['list']}
        role="listbox"
        aria-label={t('nameOptions')}
        hidden={!open}
      >
        {options.map((entity, index) => {
          const optionType = types.find((candidate) => candidate.id === entity.typeId) ?? type;
          const alias = matchingAlias(entity, value);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which owns the focus
            <div
              key={entity.id}
              id={optionId(index)}
              class={css['option']}
              role="option"
              tabIndex={-1}
              aria-selected={index === state.active}
              data-typed=""
              data-testid="entity-option"
              style={{ '--type-colour': optionType.colour }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(entity)}
            >
              <Sign id={optionType.sign} size={14} />
              <span class={css['name']} dir="auto">
                {entity.name}
              </span>
              {alias === undefined ? null : (
                <span class={css['alias']} dir="auto">
                  {alias}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
