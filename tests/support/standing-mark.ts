import type { StandingMark } from '@/utils/page/place-marks';

/** A mark of which only place and type matter. */
export function standingMark(id: string, start: number, end: number, typeId: string): StandingMark {
  const passage = { start, end, exact: '', prefix: '', suffix: '' };
  return {
    mark: { id, kind: 'entity', typeId, hasNote: false, passage, snapshotId: '', scope: 'page' },
    status: 'found',
    start,
    end,
    pieces: [{ start, end }],
  };
}
