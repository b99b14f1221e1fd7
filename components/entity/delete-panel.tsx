import { useId, useState } from 'preact/hooks';
import { ActionPanel } from '@/components/ui/action-panel';
import { Choice } from '@/components/ui/choice';
import { useStrings } from '@/components/ui/strings';
import type { Entity } from '@/utils/model/entity';
import type { EntityActions } from './entity-detail';

export interface DeletePanelProps {
  readonly entity: Entity;
  readonly mentions: number;
  readonly actions: EntityActions;
  readonly onClose: () => void;
}

/** Takes an entity away, with its mentions or without. */
export function DeletePanel({ entity, mentions, actions, onClose }: DeletePanelProps) {
  const t = useStrings();
  const group = useId();
  const [fate, setFate] = useState<'delete' | 'highlight'>('highlight');
  const remove = async () => {
    if (await actions.remove(mentions === 0 ? 'delete' : fate)) onClose();
  };
  return (
    <ActionPanel
      label={t('deleteTitle', { name: entity.name })}
      testId="delete-panel"
      confirm={{ label: t('entityDelete'), testId: 'delete-confirm' }}
      onClose={onClose}
      onSubmit={() => void remove()}
    >
      {mentions === 0 ? null : (
        <>
          <Choice
            type="radio"
            name={group}
            checked={fate === 'highlight'}
            testId="delete-keep"
            onChange={() => setFate('highlight')}
            hint={t('deleteKeepHint')}
          >
            {t('deleteKeep', { count: mentions })}
          </Choice>
          <Choice
            type="radio"
            name={group}
            checked={fate === 'delete'}
            testId="delete-all"
            onChange={() => setFate('delete')}
            hint={t('deleteAllHint')}
          >
            {t('deleteAll', { count: mentions })}
          </Choice>
        </>
      )}
    </ActionPanel>
  );
}
