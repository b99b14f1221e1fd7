import { useStrings } from '@/components/ui/strings';
import { ArticleList, type ListedArticle } from './article-list';
import css from './library-view-section.module.css';

export interface LibraryArticlesProps {
  /** Absent while the store is read. */
  readonly articles: readonly ListedArticle[] | undefined;
}

/** All annotated articles. */
export function LibraryArticles({ articles }: LibraryArticlesProps) {
  const t = useStrings();
  return (
    <>
      <header>
        <h1 class={css['title']}>{t('navArticles')}</h1>
        <p class={css['lead']}>{t('libraryLead')}</p>
      </header>
      {articles === undefined ? null : articles.length === 0 ? (
        <p class={`${css['empty']} ${css['narrow']}`} data-testid="empty">
          {t('libraryEmpty')}
        </p>
      ) : (
        <section class={`${css['part']} ${css['narrow']}`}>
          <h2 class={css['heading']}>{t('articlesCount', { count: articles.length })}</h2>
          <ArticleList articles={articles} />
        </section>
      )}
    </>
  );
}
