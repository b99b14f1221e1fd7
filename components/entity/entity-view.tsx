import { useEffect, useState } from 'preact/hooks';
import { formatDay } from '@/components/article/format-date';
import section from '@/components/article/library-view-section.module.css';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useStrings } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import { DeletePanel } from './delete-panel';
import { EntityAliases } from './entity-aliases';
import type { EntityActions, EntityDetail } from './entity-detail';
import { EntityLinks } from './entity-links';
import { EntityMentions } from './entity-mentions';
import { EntityNote } from './entity-note';
import css from './entity-view.module.css';
import { MergePanel } from './merge-panel';
import { RenamePanel } from './rename-panel';
import { SplitPanel } from './split-panel';
import { TypeName } from './type-name';
import { typeOf } from './type-of';

type Panel = 'rename' | 'merge' | 'split' | 'delete';

export interface EntityViewProps {
  /** Absent while the store is read; `null` when there is no such entity. */
  readonly detail: EntityDetail | null | undefined;
  /** Archived ones too. */
  readonly types: readonly TypeChip[];
  /** Types on offer. */
  readonly offered: readonly TypeChip[];
  /** Where the list of entities is. */
  readonly listHref: string;
  readonly actions: EntityActions;
}

/** One entity: what the reader knows of it, where it is mentioned, and what can be done to it. */
export function EntityView(props: EntityViewProps) {
  const t = useStrings();
  const { detail } = props;
  return (
    <>
      <p class={css['back']}>
        <a class={css['backLink']} href={props.listHref} data-testid="back">
          <span class={css['arrow']}>
            <Icon id="chevron-right" size={14} />
          </span>
          {t('allEntities')}
        </a>
      </p>
      {detail === undefined ? null : detail === null ? (
        <p class={section['empty']} data-testid="entity-gone">
          {t('entityGone')}
        </p>
      ) : (
        <Entity {...props} detail={detail} key={detail.entity.id} />
      )}
    </>
  );
}

function Entity(props: EntityViewProps & { readonly detail: EntityDetail }) {
  const t = useStrings();
  const { detail, types, offered, actions } = props;
  const { entity, use } = detail;
  const [panel, setPanel] = useState<Panel | undefined>(undefined);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const close = () => {
    setPanel(undefined);
    setChosen(new Set());
  };
  const toggle = (wanted: Panel) => (panel === wanted ? close() : setPanel(wanted));
  const shared = { entity, types: offered, actions, onClose: close };
  const locale = t('localeTag');
  useEffect(() => {
    document.title = `${entity.name} · ${t('extensionName')}`;
  }, [entity.name, t]);
  return (
    <>
      <header class={css['head']}>
        <h1 class={section['title']} data-testid="entity-title">
          <bdi>{entity.name}</bdi>
        </h1>
        <p class={css['facts']}>
          <TypeName type={typeOf(types, entity.typeId)} />
          <span data-testid="entity-use">
            {use.mentions === 0
              ? t('neverSeen')
              : t('mentionsIn', {
                  mentions: t('mentionsCount', { count: use.mentions }),
                  articles: t('articlesCount', { count: use.articles }),
                })}
          </span>
          {use.last ? (
            <span>
              {t('lastSeenOn', { day: formatDay(use.last.lastSeen.slice(0, 10), locale) })}
            </span>
          ) : null}
        </p>
        <div class={css['actions']}>
          <Action id="rename" icon="edit" open={panel} onPress={toggle} words={t('entityRename')} />
          <Action id="merge" icon="merge" open={panel} onPress={toggle} words={t('entityMerge')} />
          {use.mentions === 0 ? null : (
            <Action
              id="split"
              icon="split"
              open={panel}
              onPress={toggle}
              words={t('entitySplit')}
            />
          )}
          <Action
            id="delete"
            icon="delete"
            open={panel}
            onPress={toggle}
            words={t('entityDelete')}
          />
        </div>
        {panel === 'rename' ? <RenamePanel {...shared} /> : null}
        {panel === 'merge' ? <MergePanel {...shared} use={use} allTypes={types} /> : null}
        {panel === 'split' ? <SplitPanel {...shared} chosen={chosen} all={use.mentions} /> : null}
        {panel === 'delete' ? <DeletePanel {...shared} mentions={use.mentions} /> : null}
      </header>
      <div class={css['columns']}>
        <EntityMentions
          detail={detail}
          onMore={actions.showMore}
          {...(panel === 'split' ? { chosen, onChoose: setChosen } : {})}
        />
        <aside class={css['aside']} aria-label={t('entityAbout')}>
          <EntityAliases entity={entity} onEdit={actions.edit} />
          <EntityLinks entity={entity} onEdit={actions.edit} normalise={actions.normaliseLink} />
          <EntityNote entity={entity} onEdit={actions.edit} />
        </aside>
      </div>
    </>
  );
}

interface ActionProps {
  readonly id: Panel;
  readonly icon: 'edit' | 'merge' | 'split' | 'delete';
  readonly open: Panel | undefined;
  readonly words: string;
  readonly onPress: (panel: Panel) => void;
}

function Action({ id, icon, open, words, onPress }: ActionProps) {
  return (
    <Button
      look="plain"
      icon={icon}
      testId={`entity-${id}`}
      expanded={open === id}
      onPress={() => onPress(id)}
    >
      {words}
    </Button>
  );
}
