import { Icon } from '@/components/ui/icon';
import { useStrings } from '@/components/ui/strings';
import type { MarkPlace } from '@/utils/model/mark';
import list from './annotation-list.module.css';
import { AnnotationRow } from './annotation-row';
import css from './lost-list.module.css';
import type { PassageAnnotation } from './part-lost';
import type { PopupActions, ReadyModel } from './popup-model';
import { oneLine, shorten } from './snippet';

export interface LostListProps {
  readonly annotations: readonly PassageAnnotation[];
  readonly places: ReadonlyMap<string, MarkPlace>;
  readonly model: ReadyModel;
  readonly actions: PopupActions;
}

/** Annotations whose words are not on the page now, and how to attach them to other words. */
export function LostList({ annotations, places, model, actions }: LostListProps) {
  const t = useStrings();
  if (annotations.length === 0) return null;
  const { attachTo } = model;
  return (
    <div class={list['group']} data-testid="lost">
      <h2 class={list['head']}>
        <Icon id="lost" size={14} />
        {t('lostTitle')}
        <span class={list['number']}>{annotations.length}</span>
      </h2>
      <p class={css['how']} data-testid="attach-how">
        {attachTo === undefined ? (
          t('attachHow')
        ) : (
          <>
            {t('attachTo')}{' '}
            <q class={css['words']} dir="auto">
              {shorten(oneLine(attachTo))}
            </q>
          </>
        )}
      </p>
      <ul class={`${list['rows']} ${css['rows']}`}>
        {annotations.map((annotation) => (
          <AnnotationRow
            key={annotation.id}
            annotation={annotation}
            place={places.get(annotation.id)}
            model={model}
            actions={actions}
          />
        ))}
      </ul>
    </div>
  );
}
