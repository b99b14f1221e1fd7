import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPageFacts } from '@/utils/article/page-facts';
import { readArticle } from '@/utils/article/read-article';
import { offerReader } from '@/utils/page/article-reader';

/** Readability and what belongs to it, put into a page when its article is first asked for. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    offerReader({ readArticle, readPageFacts });
  },
});
