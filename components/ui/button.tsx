import type { ComponentChildren } from 'preact';
import css from './button.module.css';
import { Icon, type IconId } from './icon';

interface Pressable {
  readonly onPress?: () => void;
  readonly disabled?: boolean;
  readonly testId?: string;
}

export interface ButtonProps extends Pressable {
  readonly look: 'primary' | 'plain' | 'quiet';
  readonly icon?: IconId;
  /** Sends the form that it stands in. */
  readonly submits?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A button with words. */
export function Button(props: ButtonProps) {
  return (
    <button
      type={props.submits ? 'submit' : 'button'}
      class={`${css['button']} ${css[props.look]}`}
      disabled={props.disabled}
      data-testid={props.testId}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      title={props.hint}
      onClick={props.onPress}
    >
      {props.icon ? <Icon id={props.icon} size={15} /> : null}
      {props.children}
    </button>
  );
}

export interface IconButtonProps extends Pressable {
  readonly icon: IconId;
  /** Said to screen readers and shown as tooltip. */
  readonly label: string;
}

/** A button that is only a drawing; its label is spoken and shown on hover. */
export function IconButton({ icon, label, onPress, disabled, testId }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`${css['button']} ${css['icon']}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      data-testid={testId}
      onClick={onPress}
    >
      <Icon id={icon} size={15} />
    </button>
  );
}
