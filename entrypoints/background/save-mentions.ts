import type { Accepted } from '@/utils/model/suggestion';
import { type AcceptedMentions, acceptMentions } from '@/utils/store/accept-mentions';
import type { PressmarkDatabase } from '@/utils/store/database';
import type { ShownArticle } from './about-text';
import { saveWithRefusals } from './refusals';

/** Tags mentions of the article that is before the reader, all as one action. @throws StoreError */
export const saveMentions = (
  db: PressmarkDatabase,
  shown: ShownArticle,
  accepted: Accepted[],
  origin: 'suggestion' | 'every mention',
): Promise<AcceptedMentions> =>
  saveWithRefusals(shown.urls, (refused) =>
    acceptMentions(db, { ...shown, accepted, origin, refused }),
  );
