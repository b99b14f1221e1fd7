import { useRef, useState } from 'preact/hooks';
import section from '@/components/article/library-view-section.module.css';
import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import { useFocusWhenLost } from '@/components/ui/use-focus-when-lost';
import { freeColour } from './palette';
import type { ShownType, TypeActions } from './shown-type';
import { TypeEditor } from './type-editor';
import { TypeRow } from './type-row';
import css from './type-settings.module.css';

export interface TypeSettingsProps {
  /** In their order, archived ones too. */
  readonly types: readonly ShownType[];
  readonly actions: TypeActions;
}

/** The types of entities, as the reader has them. */
export function TypeSettings({ types, actions }: TypeSettingsProps) {
  const t = useStrings();
  const [adding, setAdding] = useState(false);
  const part = useFocusWhenLost('[data-testid=type-add]');
  const offered = types.filter(({ type }) => !type.archived);
  const archived = types.filter(({ type }) => type.archived);
  const ids = offered.map(({ type }) => type.id);
  /** The order that was asked for last, until it shows: the next key may come before that. */
  const asked = useRef<readonly string[] | undefined>(undefined);
  const isShown = asked.current?.join() === ids.join();
  if (isShown || asked.current?.length !== ids.length) asked.current = undefined;
  const move = async (shown: ShownType, by: 1 | -1) => {
    const { id } = shown.type;
    const before = asked.current ?? ids;
    const to = before.indexOf(id) + by;
    if (to < 0 || to >= before.length) return false;
    const order = before.filter((one) => one !== id);
    order.splice(to, 0, id);
    asked.current = order;
    const isDone = await actions.reorder(order, shown);
    if (!isDone && asked.current === order) asked.current = undefined;
    return isDone;
  };
  return (
    <section ref={part} class={`${section['part']} ${section['narrow']}`}>
      <div class={section['head']}>
        <h2 class={section['heading']}>{t('typesTitle')}</h2>
        <Button
          look="plain"
          icon="plus"
          testId="type-add"
          expanded={adding}
          onPress={() => setAdding(!adding)}
        >
          {t('typeAdd')}
        </Button>
      </div>
      <p class={section['hint']}>{t('typesHint')}</p>
      {adding ? (
        <TypeEditor
          title={t('typeAdd')}
          first={{
            label: '',
            colour: freeColour(types.map(({ type }) => type.colour)),
            sign: 'tag',
          }}
          taken={types.map(({ label }) => label)}
          onSave={actions.add}
          onClose={() => setAdding(false)}
        />
      ) : null}
      <ol class={css['list']} data-testid="types">
        {offered.map((shown, index) => (
          <TypeRow
            key={shown.type.id}
            shown={shown}
            types={types}
            actions={actions}
            {...(index === 0 ? {} : { onUp: () => move(shown, -1) })}
            {...(index === offered.length - 1 ? {} : { onDown: () => move(shown, 1) })}
          />
        ))}
      </ol>
      {archived.length === 0 ? null : (
        <>
          <h3 class={css['subheading']}>{t('typesArchived')}</h3>
          <ul class={css['list']} data-testid="archived-types">
            {archived.map((shown) => (
              <TypeRow key={shown.type.id} shown={shown} types={types} actions={actions} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
