import { useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import { TextField } from '@/components/ui/text-field';
import { useFocusWhenLost } from '@/components/ui/use-focus-when-lost';
import { type Entity, nameKey } from '@/utils/model/entity';
import type { EntityActions } from './entity-detail';
import css from './entity-facts.module.css';

export interface EntityAliasesProps {
  readonly entity: Entity;
  readonly onEdit: EntityActions['edit'];
}

/** The other names that an entity goes by. */
export function EntityAliases({ entity, onEdit }: EntityAliasesProps) {
  const t = useStrings();
  const [typed, setTyped] = useState('');
  const part = useFocusWhenLost('input');
  const { aliases } = entity;
  const known = [entity.name, ...aliases].some((name) => nameKey(name) === nameKey(typed));
  const add = async () => {
    const alias = typed.trim();
    if (alias === '' || known) return;
    if (await onEdit({ aliases: [...aliases, alias] }, t('aliasAdded', { alias }))) setTyped('');
  };
  return (
    <section ref={part} class={css['part']}>
      <h2 class={css['heading']}>{t('aliases')}</h2>
      {aliases.length === 0 ? (
        <p class={css['hint']}>{t('aliasesHint')}</p>
      ) : (
        <ul class={css['list']}>
          {aliases.map((alias) => (
            <li key={alias} class={css['line']} data-testid="alias">
              <span class={css['words']}>
                <bdi>{alias}</bdi>
              </span>
              <IconButton
                icon="close"
                label={t('aliasRemove', { alias })}
                testId="alias-remove"
                onPress={() =>
                  void onEdit(
                    { aliases: aliases.filter((one) => one !== alias) },
                    t('aliasRemoved', { alias }),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      <form
        class={css['add']}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          value={typed}
          label={t('aliasNew')}
          labelHidden
          placeholder={t('aliasNew')}
          testId="alias-new"
          onInput={setTyped}
        />
        <Button look="plain" submits testId="alias-add" disabled={typed.trim() === '' || known}>
          {t('add')}
        </Button>
      </form>
      <p class={css['problem']} role="status">
        {typed.trim() !== '' && known ? t('aliasKnown') : ''}
      </p>
    </section>
  );
}
