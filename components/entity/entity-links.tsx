import { useState } from 'preact/hooks';
import { Button, IconButton } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import { TextField } from '@/components/ui/text-field';
import { useFocusWhenLost } from '@/components/ui/use-focus-when-lost';
import type { Entity } from '@/utils/model/entity';
import type { EntityActions } from './entity-detail';
import css from './entity-facts.module.css';
import { linkWords } from './link-words';

export interface EntityLinksProps {
  readonly entity: Entity;
  readonly onEdit: EntityActions['edit'];
  readonly normalise: EntityActions['normaliseLink'];
}

/** Where else the entity is described: Wikidata, or any page. */
export function EntityLinks({ entity, onEdit, normalise }: EntityLinksProps) {
  const t = useStrings();
  const [typed, setTyped] = useState('');
  const part = useFocusWhenLost('input');
  const [problem, setProblem] = useState('');
  const { links } = entity;
  const add = async () => {
    if (typed.trim() === '') return;
    const link = normalise(typed);
    if (link === undefined) return setProblem(t('linkRefused'));
    if (links.includes(link)) return setProblem(t('linkKnown'));
    const told = t('linkAdded', { link: linkWords(link) });
    if (await onEdit({ links: [...links, link] }, told)) setTyped('');
  };
  return (
    <section ref={part} class={css['part']}>
      <h2 class={css['heading']}>{t('links')}</h2>
      {links.length === 0 ? null : (
        <ul class={css['list']}>
          {links.map((link) => (
            <li key={link} class={css['line']} data-testid="link">
              <a
                class={`${css['words']} ${css['link']}`}
                href={link}
                target="_blank"
                rel="noreferrer noopener"
                title={link}
                dir="ltr"
              >
                {linkWords(link)}
              </a>
              <IconButton
                icon="close"
                label={t('linkRemove', { link: linkWords(link) })}
                testId="link-remove"
                onPress={() =>
                  void onEdit(
                    { links: links.filter((one) => one !== link) },
                    t('linkRemoved', { link: linkWords(link) }),
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
          label={t('linkNew')}
          labelHidden
          placeholder={t('linkNew')}
          testId="link-new"
          onInput={(value) => {
            setTyped(value);
            setProblem('');
          }}
        />
        <Button look="plain" submits testId="link-add" disabled={typed.trim() === ''}>
          {t('add')}
        </Button>
      </form>
      <p class={css['problem']} role="status" data-testid="link-problem">
        {problem}
      </p>
    </section>
  );
}
