import { Icon } from '@/components/ui/icon';
import type { Annotation } from '@/utils/model/annotation';
import css from './annotation-row.module.css';

/** The note and the tags under the words of an annotation. */
export function Said({ annotation }: { readonly annotation: Annotation }) {
  return (
    <>
      {annotation.note === '' || annotation.kind === 'note' ? null : (
        <span class={`${css['more']} ${css['note']}`}>
          <Icon id="note" size={13} />
          <span dir="auto">{annotation.note}</span>
        </span>
      )}
      {annotation.tags.length === 0 ? null : (
        <span class={`${css['more']} ${css['tags']}`} dir="auto">
          {annotation.tags.map((tag) => `#${tag}`).join('  ')}
        </span>
      )}
    </>
  );
}
