import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import field from '@/components/ui/field.module.css';
import { Icon } from '@/components/ui/icon';
import { useStrings } from '@/components/ui/strings';
import type { Entity } from '@/utils/model/entity';
import type { EntityUse } from '@/utils/model/entity-use';
import type { TypeChip } from '@/utils/model/mark';
import { CLOSED, completionStep } from './completion';
import { EntityOption } from './entity-option';
import { namedInFull } from './matching-alias';
import css from './name-field.module.css';
import { bySurname, type NameOption, nameOptions } from './name-options';

export interface NameFieldProps {
  readonly value: string;
  /** The entity that was picked, if the words are still its name. */
  readonly entityId?: string | undefined;
  /** The name is meant for a new entity, though another one has it. */
  readonly another?: boolean | undefined;
  readonly type: TypeChip;
  readonly types: readonly TypeChip[];
  readonly complete: (prefix: string, typeId: string) => Promise<readonly Entity[]>;
  /** How much entities are used, by their ids; without it nothing is told of that. */
  readonly usesOf?: ((ids: readonly string[]) => Promise<readonly EntityUse[]>) | undefined;
  /** Entities that the article in front mentions. */
  readonly present?: readonly Entity[] | undefined;
  readonly onInput: (value: string) => void;
  readonly onPick: (entity: Entity) => void;
  /** The typed name is meant for a new entity; without it, that is not offered. */
  readonly onAnother?: (() => void) | undefined;
}

const NONE: readonly Entity[] = [];

/** The entity's name, with completion from the registry (ARIA combobox with a list). */
export function NameField(props: NameFieldProps) {
  const { value, type, types, complete, usesOf, onAnother, present = NONE } = props;
  const t = useStrings();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const asked = useRef(new Set<string>());
  const [found, setFound] = useState<readonly Entity[]>(NONE);
  const [uses, setUses] = useState<ReadonlyMap<string, EntityUse>>(new Map());
  const [state, setState] = useState(CLOSED);

  useEffect(() => {
    let current = true;
    const settle = (entities: readonly Entity[]) => {
      if (current) setFound(entities);
    };
    // A failed look-up must not stand in the way of typing a name: the list just stays empty.
    complete(value, type.id).then(settle, () => settle(NONE));
    return () => {
      current = false;
    };
  }, [value, type.id, complete]);

  const options = useMemo(() => {
    const all = nameOptions(found, { typed: value, typeId: type.id, present });
    return onAnother ? all : all.filter(({ entity }) => entity);
  }, [found, value, type.id, present, onAnother]);

  useEffect(() => {
    if (!state.open) return;
    const ids = options.flatMap(({ entity }) => entity?.id ?? []);
    const fresh = ids.filter((one) => !asked.current.has(one));
    if (fresh.length === 0) return;
    for (const one of fresh) asked.current.add(one);
    // Asked once the list shows; without an answer it shows the types alone.
    usesOf?.(fresh).then(
      (told) =>
        setUses((known) => new Map([...known, ...told.map((use) => [use.id, use] as const)])),
      () => undefined,
    );
  }, [options, usesOf, state.open]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [state.active]);

  const open = state.open && options.length > 0;
  const named = namedInFull(found, value, type.id);
  const isPicked = props.entityId !== undefined;
  const known = !props.another && (isPicked || named.length > 0);
  /** Of several entities of this name, none was picked. */
  const unclear = known && !isPicked && named.length > 1;
  const namesake = known || props.another ? undefined : bySurname(present, value);
  const standing = () => {
    if (value.trim() === '') return '';
    return unclear ? t('nameSeveral', { count: named.length }) : t(known ? 'nameKnown' : 'nameNew');
  };
  const optionId = (index: number) => `${id}-${index}`;
  const pick = (option: NameOption | undefined) => {
    setState(CLOSED);
    if (option?.entity) props.onPick(option.entity);
    else if (option) onAnother?.();
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
          <span
            id={`${id}-standing`}
            class={`${css['standing']} ${known && !unclear ? css['known'] : ''}`}
          >
            {known && !unclear ? <Icon id="check" size={13} /> : null}
            {standing()}
          </span>
        </span>
      </label>
      {namesake ? (
        <button
          type="button"
          class={css['same']}
          data-testid="name-same"
          onClick={() => props.onPick(namesake)}
        >
          {t('nameSame', { name: namesake.name })}
        </button>
      ) : null}
      <div
        ref={list}
        id={`${id}-list`}
        class={css['list']}
        role="listbox"
        aria-label={t('nameOptions')}
        hidden={!open}
      >
        {options.map((option, index) => (
          <EntityOption
            key={option.entity?.id ?? ''}
            option={option}
            use={option.entity && uses.get(option.entity.id)}
            typed={value}
            type={types.find(({ id: typeId }) => typeId === option.entity?.typeId) ?? type}
            id={optionId(index)}
            selected={index === state.active}
            onPick={() => pick(option)}
          />
        ))}
      </div>
    </div>
  );
}
