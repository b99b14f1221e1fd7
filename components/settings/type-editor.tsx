import { useId, useState } from 'preact/hooks';
import { ActionPanel } from '@/components/ui/action-panel';
import { HiddenWords } from '@/components/ui/hidden-words';
import { Sign, signIds } from '@/components/ui/sign';
import { useStrings } from '@/components/ui/strings';
import { TextField } from '@/components/ui/text-field';
import { nameKey } from '@/utils/model/entity';
import { PALETTE } from './palette';
import type { TypeFields } from './shown-type';
import css from './type-editor.module.css';

export interface TypeEditorProps {
  readonly title: string;
  readonly first: TypeFields;
  /** Labels of the other types. */
  readonly taken: readonly string[];
  readonly onSave: (fields: TypeFields) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Label, sign and colour of a type. */
export function TypeEditor({ title, first, taken, onSave, onClose }: TypeEditorProps) {
  const t = useStrings();
  const group = useId();
  const [label, setLabel] = useState(first.label);
  const [sign, setSign] = useState(first.sign);
  const [colour, setColour] = useState(first.colour);
  const isTaken = taken.some((other) => nameKey(other) === nameKey(label));
  const ready = label.trim() !== '' && !isTaken;
  const save = async () => {
    if (ready && (await onSave({ label: label.trim(), sign, colour }))) onClose();
  };
  // A colour from elsewhere, a default or an import, can be kept.
  const strange = PALETTE.every((one) => one.colour !== first.colour);
  const colours = [
    ...(strange ? [{ colour: first.colour, words: t('colourNow') }] : []),
    ...PALETTE.map((one) => ({ colour: one.colour, words: t(one.name) })),
  ];
  return (
    <ActionPanel
      label={title}
      testId="type-editor"
      confirm={{ label: t('saveChanges'), testId: 'type-save', disabled: !ready }}
      onClose={onClose}
      onSubmit={() => void save()}
    >
      <TextField value={label} label={t('typeLabel')} testId="type-name" onInput={setLabel} />
      {label.trim() !== '' && isTaken ? (
        <p class={css['problem']} role="status" data-testid="type-problem">
          {t('typeTaken')}
        </p>
      ) : null}
      <fieldset class={css['choices']}>
        <legend class={css['legend']}>{t('typeColour')}</legend>
        {colours.map(({ colour: one, words }) => (
          <label
            key={one}
            class={css['choice']}
            title={words}
            data-typed=""
            data-testid={`colour-${one.slice(1)}`}
            style={{ '--type-colour': one }}
          >
            <input
              class={css['radio']}
              type="radio"
              name={`${group}-colour`}
              checked={one === colour}
              onChange={() => setColour(one)}
            />
            <span class={css['swatch']} />
            <HiddenWords words={words} />
          </label>
        ))}
      </fieldset>
      <fieldset class={css['choices']} data-typed="" style={{ '--type-colour': colour }}>
        <legend class={css['legend']}>{t('typeSign')}</legend>
        {signIds().map((id) => (
          <label key={id} class={css['choice']} title={t(`sign_${id}`)} data-testid={`sign-${id}`}>
            <input
              class={css['radio']}
              type="radio"
              name={`${group}-sign`}
              checked={id === sign}
              onChange={() => setSign(id)}
            />
            <span class={css['drawing']}>
              <Sign id={id} size={18} />
            </span>
            <HiddenWords words={t(`sign_${id}`)} />
          </label>
        ))}
      </fieldset>
      <p class={css['sample']} data-typed="" style={{ '--type-colour': colour }}>
        {t('typeSample')}{' '}
        <span class={css['mark']}>
          <Sign id={sign} size={14} />
          <bdi>{label.trim() === '' ? t('typeSampleWords') : label}</bdi>
        </span>
      </p>
    </ActionPanel>
  );
}
