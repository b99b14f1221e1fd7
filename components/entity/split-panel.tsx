import { useState } from 'preact/hooks';
import { ActionPanel } from '@/components/ui/action-panel';
import { SelectField } from '@/components/ui/select-field';
import { useStrings } from '@/components/ui/strings';
import { TextField } from '@/components/ui/text-field';
import type { Entity } from '@/utils/model/entity';
import type { TypeChip } from '@/utils/model/mark';
import type { EntityActions } from './entity-detail';
import css from './split-panel.module.css';
import { withOwnType } from './with-own-type';

export interface SplitPanelProps {
  readonly entity: Entity;
  readonly types: readonly TypeChip[];
  /** Ids of the mentions that are ticked. */
  readonly chosen: ReadonlySet<string>;
  /** How many mentions there are in all. */
  readonly all: number;
  readonly actions: EntityActions;
  readonly onClose: () => void;
}

/** Mentions that are someone or something else: who, while they are ticked in the list below. */
export function SplitPanel(props: SplitPanelProps) {
  const t = useStrings();
  const { entity, types, chosen, actions, onClose } = props;
  const [name, setName] = useState(entity.name);
  const [typeId, setTypeId] = useState(entity.typeId);
  const ready = chosen.size > 0 && name.trim() !== '';
  const split = async () => {
    if (ready && (await actions.split([...chosen], name.trim(), typeId))) onClose();
  };
  return (
    <ActionPanel
      label={t('splitTitle', { name: entity.name })}
      testId="split-panel"
      confirm={{ label: t('splitNow'), testId: 'split-confirm', disabled: !ready }}
      onClose={onClose}
      onSubmit={() => void split()}
    >
      <p class={css['hint']}>{t('splitHint')}</p>
      <TextField value={name} label={t('splitName')} testId="split-name" onInput={setName} />
      <SelectField
        value={typeId}
        label={t('entityType')}
        testId="split-type"
        options={withOwnType(types, entity.typeId).map(({ id, label }) => ({ value: id, label }))}
        onChange={setTypeId}
      />
      <p class={css['hint']} role="status" data-testid="split-count">
        {t('splitChosen', { chosen: chosen.size, all: props.all })}
      </p>
    </ActionPanel>
  );
}
