import { useMemo, useState } from 'preact/hooks';
import { Icon } from '@/components/ui/icon';
import { Sign } from '@/components/ui/sign';
import { useStrings } from '@/components/ui/strings';
import { TextField } from '@/components/ui/text-field';
import type { Annotation } from '@/utils/model/annotation';
import css from './annotation-list.module.css';
import { AnnotationRow } from './annotation-row';
import { filterAnnotations } from './filter-annotations';
import { FurtherMentions } from './further-mentions';
import { groupMentions } from './group-mentions';
import { routeHash } from './library-view-route';
import { LostList } from './lost-list';
import { partLost } from './part-lost';
import type { PopupActions, ReadyModel } from './popup-model';
import section from './section.module.css';
import { TagMore } from './tag-more';

export interface AnnotationListProps {
  /** In document order, without the note on the whole article. */
  readonly annotations: readonly Annotation[];
  readonly model: ReadyModel;
  readonly actions: PopupActions;
}

/** From so many annotations on, looking is slower than typing. */
const FILTER_FROM = 9;

/** Entities by type with their mentions, then highlights and notes, all in document order; last what is lost. */
export function AnnotationList({ annotations, model, actions }: AnnotationListProps) {
  const t = useStrings();
  const [query, setQuery] = useState('');
  const { entities, types, archivedTypes, places } = model;
  const edited = model.edit?.id;
  const filtering = annotations.length >= FILTER_FROM;
  const kept = useMemo(
    () => (filtering ? filterAnnotations(annotations, entities, query, edited) : annotations),
    [annotations, entities, query, edited, filtering],
  );
  const placeOf = useMemo(() => new Map(places.map((place) => [place.id, place])), [places]);
  const { standing, lost } = useMemo(() => partLost(kept, placeOf), [kept, placeOf]);
  const groups = useMemo(
    () => groupMentions(standing, entities, [...types, ...archivedTypes]),
    [standing, entities, types, archivedTypes],
  );
  const others = standing.filter(({ kind }) => kind !== 'entity');
  const row = (annotation: Annotation) => (
    <AnnotationRow
      key={annotation.id}
      annotation={annotation}
      place={placeOf.get(annotation.id)}
      model={model}
      actions={actions}
    />
  );
  return (
    <section class={section['section']} aria-label={t('listLabel')}>
      {filtering ? (
        <TextField
          search
          label={t('filterLabel')}
          labelHidden
          placeholder={t('filterLabel')}
          value={query}
          testId="filter"
          onInput={setQuery}
        />
      ) : null}
      {kept.length === 0 ? <p class={css['none']}>{t('filterNone')}</p> : null}
      <div>
        {groups.map(({ type, count, entities: found }) => (
          <div
            key={type.id}
            class={css['group']}
            data-typed=""
            style={{ '--type-colour': type.colour }}
          >
            <h2 class={css['head']}>
              <Sign id={type.sign} size={14} />
              <span dir="auto">{type.label}</span>
              <span class={css['number']}>{count}</span>
            </h2>
            {found.map(({ entityId, name, mentions }) => (
              <div key={entityId} class={css['entity']}>
                <div class={css['named']}>
                  <h3 class={css['name']} dir="auto">
                    <a
                      class={css['link']}
                      href={`/library.html${routeHash({ section: 'entities', entityId })}`}
                      title={t('entityOpen', { name })}
                      onClick={(event) => {
                        event.preventDefault();
                        actions.openEntity(entityId);
                      }}
                    >
                      {name}
                    </a>
                  </h3>
                  <TagMore model={model} entityId={entityId} onOpen={actions.openMore} />
                </div>
                {model.more.open === entityId ? (
                  <FurtherMentions {...{ entityId, name, model, actions }} />
                ) : null}
                <ul class={css['rows']}>{mentions.map(row)}</ul>
              </div>
            ))}
          </div>
        ))}
        {others.length === 0 ? null : (
          <div class={css['group']}>
            <h2 class={css['head']}>
              <Icon id="highlight" size={14} />
              {t('highlightsAndNotes')}
              <span class={css['number']}>{others.length}</span>
            </h2>
            <ul class={css['rows']}>{others.map(row)}</ul>
          </div>
        )}
        <LostList annotations={lost} places={placeOf} model={model} actions={actions} />
      </div>
    </section>
  );
}
