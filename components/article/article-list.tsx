import { useStrings } from '@/components/ui/strings';
import type { Article } from '@/utils/model/article';
import { ArticleLink } from './article-link';
import css from './article-list.module.css';
import { formatDay } from './format-date';

export interface ListedArticle {
  readonly article: Article;
  readonly annotations: number;
  readonly entities: number;
}

/** The annotated articles; each title opens the page itself. */
export function ArticleList({ articles }: { readonly articles: readonly ListedArticle[] }) {
  const t = useStrings();
  return (
    <ul class={css['list']}>
      {articles.map(({ article, annotations, entities }) => {
        const source = article.publisher || new URL(article.url).hostname;
        const day = formatDay(article.published ?? article.firstSeen.slice(0, 10), t('localeTag'));
        return (
          <li
            key={article.id}
            class={css['article']}
            data-testid="library-article"
            data-id={article.id}
          >
            <h3 class={css['title']} dir="auto">
              <ArticleLink article={article} />
            </h3>
            <p class={css['source']}>
              <bdi>{source}</bdi> · {day}
            </p>
            <span class={css['counts']}>
              {t('annotationsCount', { count: annotations })}
              {entities === 0 ? '' : `, ${t('entitiesCount', { count: entities })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
