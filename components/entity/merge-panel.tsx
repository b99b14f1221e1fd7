import { useEffect, useId, useState } from 'preact/hooks';
import { ActionPanel } from '@/components/ui/action-panel';
import { Choice } from '@/components/ui/choice';
import { useStrings } from '@/components/ui/strings';
import { TextField } from '@/components/ui/text-field';
import type { Entity } from '@/utils/model/entity';
import type { EntityUse } from '@/utils/model/entity-use';
import type { TypeChip } from '@/utils/model/mark';
import type { EntityActions, OtherEntity } from './entity-detail';
import css from './merge-panel.module.css';
import { TypeName } from './type-name';
import { typeOf } from './type-of';

export interface MergePanelProps {
  readonly entity: Entity;
  readonly use: EntityUse;
  /** Archived ones too. */
  readonly allTypes: readonly TypeChip[];
  readonly actions: EntityActions;
  readonly onClose: () => void;
}

/** Whoever goes by another name often shares the last word of it. */
const lastWord = (name: string): string => name.trim().split(/\s+/).at(-1) ?? '';

/** Two entities that are one: which other, which name stays, and what that comes to. */
export function MergePanel({ entity, use, allTypes, actions, onClose }: MergePanelProps) {
  const t = useStrings();
  const group = useId();
  const [typed, setTyped] = useState(lastWord(entity.name));
  const [others, setOthers] = useState<readonly OtherEntity[] | undefined>(undefined);
  const [picked, setPicked] = useState<OtherEntity | undefined>(undefined);
  const [kept, setKept] = useState(entity.id);
  const { findOthers } = actions;

  useEffect(() => {
    let current = true;
    const settle = (found: readonly OtherEntity[]) => {
      if (current) setOthers(found);
    };
    findOthers(typed).then(settle, () => settle([]));
    return () => {
      current = false;
    };
  }, [typed, findOthers]);

  const merge = async () => {
    if (picked && (await actions.merge(picked, kept))) onClose();
  };
  const listed =
    picked && !others?.some((other) => other.entity.id === picked.entity.id)
      ? [picked, ...(others ?? [])]
      : (others ?? []);
  const [stays, goes] =
    picked && kept === picked.entity.id
      ? [picked, { entity, use }]
      : [{ entity, use }, picked ?? { entity, use }];

  return (
    <ActionPanel
      label={t('mergeTitle', { name: entity.name })}
      testId="merge-panel"
      confirm={{ label: t('mergeNow'), testId: 'merge-confirm', disabled: picked === undefined }}
      onClose={onClose}
      onSubmit={() => void merge()}
    >
      <TextField
        search
        value={typed}
        label={t('mergeFind')}
        testId="merge-find"
        onInput={setTyped}
      />
      <p class={css['found']} role="status">
        {others === undefined
          ? ''
          : listed.length === 0
            ? t('mergeNone')
            : t('mergeFound', { count: listed.length })}
      </p>
      <fieldset class={css['others']} aria-label={t('mergeFind')} hidden={listed.length === 0}>
        {listed.map((other) => (
          <Choice
            key={other.entity.id}
            type="radio"
            name={`${group}-other`}
            checked={picked?.entity.id === other.entity.id}
            testId="merge-option"
            onChange={() => {
              setPicked(other);
              // The one that is mentioned more often is likelier to bear the right name.
              setKept(other.use.mentions > use.mentions ? other.entity.id : entity.id);
            }}
            hint={<OtherUse other={other} />}
          >
            <span class={css['other']}>
              <bdi class={css['name']}>{other.entity.name}</bdi>
              <TypeName type={typeOf(allTypes, other.entity.typeId)} />
            </span>
          </Choice>
        ))}
      </fieldset>
      {picked === undefined ? null : (
        <>
          <fieldset class={css['others']}>
            <legend class={css['legend']}>{t('mergeKeep')}</legend>
            {[entity, picked.entity].map(({ id, name }) => (
              <Choice
                key={id}
                type="radio"
                name={`${group}-kept`}
                checked={kept === id}
                testId={id === entity.id ? 'merge-keep-this' : 'merge-keep-other'}
                onChange={() => setKept(id)}
              >
                <bdi>{name}</bdi>
              </Choice>
            ))}
          </fieldset>
          <p class={css['outcome']} data-testid="merge-outcome">
            {t('mergeOutcome', {
              mentions: t('mentionsCount', { count: goes.use.mentions }),
              gone: goes.entity.name,
              kept: stays.entity.name,
              type: typeOf(allTypes, stays.entity.typeId).label,
            })}
          </p>
        </>
      )}
    </ActionPanel>
  );
}

/** By what two entities of one name are told apart: how often, and where last. */
function OtherUse({ other }: { readonly other: OtherEntity }) {
  const t = useStrings();
  const { mentions, last } = other.use;
  if (mentions === 0) return <>{t('neverSeen')}</>;
  const count = t('mentionsCount', { count: mentions });
  if (!last) return <>{count}</>;
  return (
    <>
      {count} · <bdi>{last.title}</bdi>
    </>
  );
}
