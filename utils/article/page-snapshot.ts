import type { SnapshotDraft } from '@/utils/model/snapshot';
import type { TextIndex } from '@/utils/text/text-index';
import { blockKind } from './block-kind';

/** All visible text of a page, frozen: what passages outside the article are tied to. */
export function pageSnapshot(index: TextIndex): SnapshotDraft {
  const blocks = index.blocks.map(({ start, end, element }) => ({
    start,
    end,
    kind: blockKind(element),
  }));
  return { scope: 'page', text: index.text, blocks };
}
