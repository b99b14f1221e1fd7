import css from './field.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps {
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly label: string;
  /** The label is spoken only. */
  readonly labelHidden?: boolean;
  readonly testId: string;
  readonly onChange: (value: string) => void;
}

/** One of a few things, in the browser's own list. */
export function SelectField(props: SelectFieldProps) {
  return (
    <label class={css['field']}>
      <span class={props.labelHidden ? css['hidden'] : css['label']}>{props.label}</span>
      <select
        class={css['control']}
        value={props.value}
        data-testid={props.testId}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      >
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
