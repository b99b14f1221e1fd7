import { LibraryArticles } from '@/components/article/library-view-articles';
import type { LibraryContext } from './library-context';
import { readArticles } from './read-articles';
import { useLive } from './use-live';

export function ArticlesPage({ library }: { readonly library: LibraryContext }) {
  return <LibraryArticles articles={useLive(readArticles, library.fail)} />;
}
