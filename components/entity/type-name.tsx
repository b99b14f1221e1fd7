import { Sign } from '@/components/ui/sign';
import type { TypeChip } from '@/utils/model/mark';
import css from './type-name.module.css';

export interface TypeNameProps {
  readonly type: TypeChip;
}

/** A type in words and sign, in its colour. */
export function TypeName({ type }: TypeNameProps) {
  return (
    <span class={css['type']} data-typed="" style={{ '--type-colour': type.colour }}>
      <Sign id={type.sign} size={14} />
      <bdi class={css['label']}>{type.label}</bdi>
    </span>
  );
}
