import type { Article } from './article';

/** How much an entity is used. */
export interface EntityUse {
  id: string;
  mentions: number;
  articles: number;
  /** The article that was last seen of those. */
  last?: Pick<Article, 'id' | 'title' | 'lastSeen'>;
}
