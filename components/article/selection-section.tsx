import { useLayoutEffect } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { HiddenWords } from '@/components/ui/hidden-words';
import { useStrings } from '@/components/ui/strings';
import { chooseType } from './change-fields';
import type { PopupActions, ReadyModel } from './popup-model';
import section from './section.module.css';
import css from './selection-section.module.css';
import { hasWords } from './statement-fields';
import { StatementForm } from './statement-form';
import { digitOf, inTextField, savesByKey } from './typing';

export interface SelectionSectionProps {
  readonly model: ReadyModel;
  readonly selection: NonNullable<ReadyModel['selection']>;
  readonly actions: PopupActions;
}

/** The words selected in the page, and what the reader makes of them. */
export function SelectionSection({ model, selection, actions }: SelectionSectionProps) {
  const t = useStrings();
  const { passage, fields, superseded } = selection;
  const { types } = model;

  // Digits and the saving keys work wherever the focus is, since the popup opens with none; and as
  // soon as the section shows, since the reader may be faster than the next frame.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || inTextField(event.target)) return;
      if (savesByKey(event)) {
        event.preventDefault();
        if (!model.saving) actions.saveSelection();
        return;
      }
      const type = types.find((candidate) => candidate.digit === digitOf(event));
      if (!type) return;
      event.preventDefault();
      actions.changeSelection(chooseType(fields, type.id));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [types, fields, actions, model.saving]);

  const type = [...types, ...model.archivedTypes].find(({ id }) => id === fields.typeId);
  const written = hasWords(fields, passage);
  return (
    <section
      class={`${section['section']} ${css['selection']}`}
      data-testid="selection"
      aria-label={t('selectionLabel')}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long words scroll, also by keys */}
      <blockquote class={css['quote']} dir="auto" data-testid="selection-quote" tabIndex={0}>
        <HiddenWords words={`${t('selectionLabel')}: `} />
        <mark class={css['words']}>{passage.exact}</mark>
      </blockquote>
      {superseded ? (
        <p class={css['superseded']}>
          {t('selectionSuperseded')}
          <Button look="plain" onPress={actions.takeNewSelection}>
            {t('selectionTakeNew')}
          </Button>
        </p>
      ) : null}
      <StatementForm
        fields={fields}
        types={types}
        archivedTypes={model.archivedTypes}
        complete={actions.complete}
        usesOf={actions.usesOf}
        present={model.entities}
        saving={model.saving}
        saveKeys={model.saveKeys}
        saveLabel={type ? t('saveAs', { type: type.label }) : t('saveHighlight')}
        saveTestId="save"
        leave={written ? { label: t('discard'), onLeave: actions.discardSelection } : undefined}
        onChange={actions.changeSelection}
        onSave={actions.saveSelection}
      />
    </section>
  );
}
