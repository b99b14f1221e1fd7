import type { ComponentChildren } from 'preact';
import css from './choice.module.css';

export interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  /** Of the group of radios. */
  readonly name?: string;
  readonly checked: boolean;
  readonly testId?: string;
  readonly onChange: (checked: boolean) => void;
  /** What is chosen, and below it what that means. */
  readonly children: ComponentChildren;
  readonly hint?: ComponentChildren;
}

/** One thing to choose, with words that can be pressed. */
export function Choice(props: ChoiceProps) {
  return (
    <label class={css['choice']}>
      <input
        class={css['box']}
        type={props.type}
        name={props.name}
        checked={props.checked}
        data-testid={props.testId}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class={css['words']}>
        {props.children}
        {props.hint === undefined ? null : <span class={css['hint']}>{props.hint}</span>}
      </span>
    </label>
  );
}
