import { useLayoutEffect, useRef } from 'preact/hooks';
import css from './field.module.css';

export interface TextAreaProps {
  readonly value: string;
  readonly label: string;
  /** The label is spoken only. */
  readonly labelHidden?: boolean;
  /** The label stands before the field instead of above. */
  readonly beside?: boolean;
  readonly placeholder?: string;
  /** Lines it has when empty. */
  readonly rows: number;
  readonly testId: string;
  readonly onInput: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** px; beyond it the field scrolls. */
const TALLEST = 180;

/** A text area that grows with its words. */
export function TextArea(props: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = area.current;
    // Firefox has no `field-sizing` yet.
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight + 2, TALLEST)}px`;
  }, [props.value]);
  return (
    <label class={`${css['field']} ${props.beside ? css['beside'] : ''}`}>
      <span class={props.labelHidden ? css['hidden'] : css['label']}>{props.label}</span>
      <textarea
        ref={area}
        class={css['control']}
        rows={props.rows}
        dir="auto"
        value={props.value}
        placeholder={props.placeholder}
        data-testid={props.testId}
        onKeyDown={props.onKeyDown}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </label>
  );
}
