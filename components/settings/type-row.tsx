import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '@/components/ui/button';
import { Sign } from '@/components/ui/sign';
import { useStrings } from '@/components/ui/strings';
import type { ShownType, TypeActions, TypeCount } from './shown-type';
import { TypeEditor } from './type-editor';
import { TypeReassign } from './type-reassign';
import css from './type-settings.module.css';

export interface TypeRowProps {
  readonly shown: ShownType;
  readonly types: readonly ShownType[];
  readonly actions: TypeActions;
  /** Absent where it stands first, and for an archived type. */
  readonly onUp?: () => Promise<boolean>;
  readonly onDown?: () => Promise<boolean>;
}

/** One type: how it looks, how much it is used, and what can be done to it. */
export function TypeRow({ shown, types, actions, onUp, onDown }: TypeRowProps) {
  const t = useStrings();
  const row = useRef<HTMLLIElement>(null);
  const pressed = useRef<'up' | 'down' | undefined>(undefined);
  const [open, setOpen] = useState<'edit' | 'reassign' | undefined>(undefined);
  const { type, label, count } = shown;
  const isHeld = count === undefined || count.held > 0;
  const others = types.filter((one) => one.type.id !== type.id && !one.type.archived);

  // Who moves a type goes on moving it: where it can go no further, the other way is next.
  useLayoutEffect(() => {
    const way = pressed.current;
    if (way === undefined) return;
    const find = (id: string) =>
      row.current?.querySelector<HTMLButtonElement>(`[data-testid=type-${id}]:not([disabled])`);
    const target = find(way) ?? find(way === 'up' ? 'down' : 'up');
    pressed.current = undefined;
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }, [onUp === undefined, onDown === undefined, type.order]);

  const move = (way: 'up' | 'down', go: (() => Promise<boolean>) | undefined) => {
    pressed.current = way;
    void go?.();
  };
  return (
    <li
      ref={row}
      class={css['row']}
      data-typed=""
      data-testid={`type-${type.id}`}
      style={{ '--type-colour': type.colour }}
    >
      <div class={css['line']}>
        <kbd class={css['digit']} aria-label={t('typeDigit')}>
          {type.digit ?? ''}
        </kbd>
        <span class={css['sign']}>
          <Sign id={type.sign} size={16} />
        </span>
        <span class={css['label']} data-testid="type-label">
          <bdi>{label}</bdi>
        </span>
        <span class={css['use']} data-testid="type-use">
          <Use count={count} />
        </span>
        <span class={css['buttons']}>
          {type.archived ? null : (
            <>
              <IconButton
                icon="chevron-up"
                label={t('typeUp', { type: label })}
                testId="type-up"
                disabled={onUp === undefined}
                onPress={() => move('up', onUp)}
              />
              <IconButton
                icon="chevron-down"
                label={t('typeDown', { type: label })}
                testId="type-down"
                disabled={onDown === undefined}
                onPress={() => move('down', onDown)}
              />
            </>
          )}
          <IconButton
            icon="edit"
            label={t('typeEdit', { type: label })}
            testId="type-edit"
            onPress={() => setOpen(open === 'edit' ? undefined : 'edit')}
          />
          <IconButton
            icon="move"
            label={t('typeReassign', { type: label })}
            testId="type-reassign"
            disabled={!isHeld || others.length === 0}
            onPress={() => setOpen(open === 'reassign' ? undefined : 'reassign')}
          />
          <IconButton
            icon={type.archived ? 'unarchive' : 'archive'}
            label={t(type.archived ? 'typeUnarchive' : 'typeArchive', { type: label })}
            testId="type-archive"
            disabled={!type.archived && others.length === 0}
            onPress={() => void actions.archive(shown, !type.archived)}
          />
          {shown.isDefault ? null : (
            <IconButton
              icon="delete"
              label={t('typeRemove', { type: label })}
              testId="type-remove"
              onPress={() => (isHeld ? setOpen('reassign') : void actions.remove(shown))}
            />
          )}
        </span>
      </div>
      {open === 'edit' ? (
        <TypeEditor
          title={t('typeEdit', { type: label })}
          first={{ label, colour: type.colour, sign: type.sign }}
          taken={types.filter((one) => one !== shown).map((one) => one.label)}
          onSave={(fields) => actions.change(shown, fields)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open === 'reassign' ? (
        <TypeReassign
          shown={shown}
          others={others}
          onReassign={actions.reassign}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </li>
  );
}

function Use({ count }: { readonly count: TypeCount | undefined }) {
  const t = useStrings();
  if (count === undefined) return null;
  const { mentions, entities } = count;
  if (mentions + entities === 0) return <>{t('typeUnused')}</>;
  return (
    <>
      {t('typeUse', {
        mentions: t('mentionsCount', { count: mentions }),
        entities: t('entitiesCount', { count: entities }),
      })}
    </>
  );
}
