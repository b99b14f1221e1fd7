import link from '@/components/ui/quiet-link.module.css';
import { useStrings } from '@/components/ui/strings';

export interface ArticleLinkProps {
  readonly article: { readonly title: string; readonly url: string };
}

/** An article's title, which opens the page it stands on. */
export function ArticleLink({ article }: ArticleLinkProps) {
  const t = useStrings();
  return (
    <a
      class={link['link']}
      href={article.url}
      target="_blank"
      rel="noreferrer noopener"
      title={t('libraryOpen')}
    >
      {article.title || article.url}
    </a>
  );
}
