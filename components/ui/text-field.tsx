import css from './field.module.css';

export interface TextFieldProps {
  readonly value: string;
  readonly label: string;
  /** The label is spoken only. */
  readonly labelHidden?: boolean;
  /** The label stands before the field instead of above. */
  readonly beside?: boolean;
  readonly placeholder?: string;
  /** Looks for something instead of saying it. */
  readonly search?: boolean;
  readonly testId: string;
  readonly onInput: (value: string) => void;
}

/** One line of the reader's words. */
export function TextField(props: TextFieldProps) {
  return (
    <label class={`${css['field']} ${props.beside ? css['beside'] : ''}`}>
      <span class={props.labelHidden ? css['hidden'] : css['label']}>{props.label}</span>
      <input
        class={css['control']}
        type="text"
        role={props.search ? 'searchbox' : undefined}
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        value={props.value}
        placeholder={props.placeholder}
        data-testid={props.testId}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </label>
  );
}
