import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import type { ReadyModel } from './popup-model';

export interface TagMoreProps {
  readonly model: ReadyModel;
  readonly entityId: string | undefined;
  readonly onOpen: (entityId: string | undefined) => void;
}

/** Offers the mentions of an entity that are not tagged yet; nothing where there are none. */
export function TagMore({ model, entityId, onOpen }: TagMoreProps) {
  const t = useStrings();
  const { more } = model;
  const count = (entityId !== undefined && more.of.get(entityId)?.length) || 0;
  if (count === 0) return null;
  const open = more.open === entityId;
  return (
    <Button
      look="quiet"
      testId="tag-more"
      expanded={open}
      onPress={() => onOpen(open ? undefined : entityId)}
    >
      {t('tagMore', { count })}
    </Button>
  );
}
