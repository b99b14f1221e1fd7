import { useState } from 'preact/hooks';
import { ActionPanel } from '@/components/ui/action-panel';
import { Choice } from '@/components/ui/choice';
import { SelectField } from '@/components/ui/select-field';
import { useStrings } from '@/components/ui/strings';
import type { ShownType, TypeActions } from './shown-type';

export interface TypeReassignProps {
  readonly shown: ShownType;
  /** Types on offer without this one; one at the least. */
  readonly others: readonly ShownType[];
  readonly onReassign: TypeActions['reassign'];
  readonly onClose: () => void;
}

/** Gives all that is of one type to another, and takes the empty type away if that is wanted. */
export function TypeReassign({ shown, others, onReassign, onClose }: TypeReassignProps) {
  const t = useStrings();
  const [first] = others;
  const [toId, setToId] = useState(first?.type.id ?? '');
  const [remove, setRemove] = useState(!shown.isDefault);
  const reassign = async () => {
    const to = others.find(({ type }) => type.id === toId);
    if (to && (await onReassign(shown, to, remove))) onClose();
  };
  return (
    <ActionPanel
      label={t('typeReassign', { type: shown.label })}
      testId="reassign-panel"
      confirm={{ label: t('reassignNow'), testId: 'reassign-confirm' }}
      onClose={onClose}
      onSubmit={() => void reassign()}
    >
      <SelectField
        value={toId}
        label={t('reassignTo', {
          mentions: t('mentionsCount', { count: shown.count?.mentions ?? 0 }),
          entities: t('entitiesCount', { count: shown.count?.entities ?? 0 }),
        })}
        testId="reassign-to"
        options={others.map(({ type, label }) => ({ value: type.id, label }))}
        onChange={setToId}
      />
      {shown.isDefault ? null : (
        <Choice type="checkbox" checked={remove} testId="reassign-remove" onChange={setRemove}>
          {t('reassignRemove', { type: shown.label })}
        </Choice>
      )}
    </ActionPanel>
  );
}
