import css from './field.module.css';

/** Words for screen readers where a drawing says it to the eye. */
export function HiddenWords({ words }: { readonly words: string }) {
  return <span class={css['hidden']}>{words}</span>;
}
