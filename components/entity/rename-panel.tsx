import { useState } from 'preact/hooks';
import { ActionPanel } from '@/components/ui/action-panel';
import { Choice } from '@/components/ui/choice';
import { SelectField } from '@/components/ui/select-field';
import { useStrings } from '@/components/ui/strings';
import { TextField } from '@/components/ui/text-field';
import { type Entity, nameKey } from '@/utils/model/entity';
import type { TypeChip } from '@/utils/model/mark';
import type { EntityActions } from './entity-detail';
import { withOwnType } from './with-own-type';

export interface RenamePanelProps {
  readonly entity: Entity;
  readonly types: readonly TypeChip[];
  readonly actions: EntityActions;
  readonly onClose: () => void;
}

/** Another name or type for an entity. */
export function RenamePanel({ entity, types, actions, onClose }: RenamePanelProps) {
  const t = useStrings();
  const [name, setName] = useState(entity.name);
  const [typeId, setTypeId] = useState(entity.typeId);
  const [keepOld, setKeepOld] = useState(true);
  const renamed = name.trim() !== entity.name;
  const changed = name.trim() !== '' && (renamed || typeId !== entity.typeId);
  const save = async () => {
    if (!changed) return;
    const patch = {
      ...(renamed ? { name: name.trim() } : {}),
      ...(renamed && !keepOld ? { forgetOldName: true as const } : {}),
      ...(typeId === entity.typeId ? {} : { typeId }),
    };
    if (await actions.edit(patch, t('entityChanged', { name: name.trim() }))) onClose();
  };
  return (
    <ActionPanel
      label={t('renameTitle')}
      testId="rename-panel"
      confirm={{ label: t('saveChanges'), testId: 'rename-save', disabled: !changed }}
      onClose={onClose}
      onSubmit={() => void save()}
    >
      <TextField value={name} label={t('fieldName')} testId="rename-name" onInput={setName} />
      <SelectField
        value={typeId}
        label={t('entityType')}
        testId="rename-type"
        options={withOwnType(types, entity.typeId).map(({ id, label }) => ({ value: id, label }))}
        onChange={setTypeId}
      />
      {renamed && nameKey(name) !== nameKey(entity.name) ? (
        <Choice type="checkbox" checked={keepOld} testId="rename-keep" onChange={setKeepOld}>
          {t('renameKeep', { name: entity.name })}
        </Choice>
      ) : null}
    </ActionPanel>
  );
}
