import { useEffect, useMemo, useState } from 'preact/hooks';
import { routeHash } from '@/components/article/library-view-route';
import { EntityView } from '@/components/entity/entity-view';
import type { TypeChip } from '@/utils/model/mark';
import { createEntityActions } from './entity-actions';
import type { LibraryContext } from './library-context';
import { readEntity } from './read-entity';
import { useLive } from './use-live';

/** Mentions that are shown at first, and that each "more" adds. */
const STEP = 100;

export interface EntityPageProps {
  readonly library: LibraryContext;
  readonly id: string;
  /** Archived ones too. */
  readonly types: readonly TypeChip[];
  readonly offered: readonly TypeChip[];
}

export function EntityPage({ library, id, types, offered }: EntityPageProps) {
  const [limit, setLimit] = useState(STEP);
  const detail = useLive(readEntity, library.fail, id, limit);
  const shownId = detail?.entity.id ?? id;
  const actions = useMemo(
    () => ({
      ...createEntityActions(library, shownId),
      showMore: () => setLimit((now) => now + STEP),
    }),
    [library, shownId],
  );
  // An old address of an entity that was merged leads to what it was merged into.
  useEffect(() => {
    if (shownId !== id) {
      location.replace(routeHash({ section: 'entities', entityId: shownId }));
    }
  }, [shownId, id]);
  return (
    <EntityView
      detail={detail}
      types={types}
      offered={offered}
      listHref={routeHash({ section: 'entities' })}
      actions={actions}
    />
  );
}
