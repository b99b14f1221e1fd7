import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { HiddenWords } from '@/components/ui/hidden-words';
import { Icon } from '@/components/ui/icon';
import { Sign } from '@/components/ui/sign';
import { useStrings } from '@/components/ui/strings';
import type { ArticleDraft } from '@/utils/model/article';
import css from './article-header.module.css';
import { formatDay } from './format-date';
import type { TypeGroup } from './group-mentions';

export interface ArticleHeaderProps {
  readonly article: ArticleDraft;
  readonly host: string;
  readonly groups: readonly TypeGroup[];
  /** Highlights and notes. */
  readonly otherCount: number;
}

/** What the page is, and how much the reader marked in it. */
export function ArticleHeader({ article, host, groups, otherCount }: ArticleHeaderProps) {
  const t = useStrings();
  const published = article.published;
  const publisher = article.publisher || host;
  const byline = article.byline === publisher ? '' : article.byline;
  return (
    <header class={css['header']}>
      <Title text={article.title || host} />
      <p class={css['source']}>
        <span class={css['parts']}>
          <span class={css['publisher']} title={publisher}>
            <bdi>{publisher}</bdi>
          </span>
          {published === undefined ? null : (
            <time dateTime={published}>{formatDay(published, t('localeTag'))}</time>
          )}
          {byline ? (
            <span title={byline}>
              <bdi>{byline}</bdi>
            </span>
          ) : null}
        </span>
      </p>
      {groups.length + otherCount === 0 ? null : (
        <ul class={css['counts']} aria-label={t('countsLabel')}>
          {groups.map(({ type, count }) => (
            <li
              key={type.id}
              class={css['count']}
              data-typed=""
              style={{ '--type-colour': type.colour }}
              title={`${type.label}: ${count}`}
            >
              <Sign id={type.sign} size={14} />
              <HiddenWords words={`${type.label}: `} />
              {count}
            </li>
          ))}
          {otherCount === 0 ? null : (
            <li class={css['count']} title={`${t('highlightsAndNotes')}: ${otherCount}`}>
              <Icon id="highlight" size={14} />
              <HiddenWords words={`${t('highlightsAndNotes')}: `} />
              {otherCount}
            </li>
          )}
        </ul>
      )}
    </header>
  );
}

/** Two lines of a title; a longer one opens in full by a press and shows as a tooltip. */
function Title({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [cut, setCut] = useState(false);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const box = heading.current?.querySelector('[data-title]');
    if (box) setCut(box.scrollHeight > box.clientHeight + 2);
  }, [text]);
  const words = (
    <span data-title="" class={open ? '' : css['short']} dir="auto">
      {text}
    </span>
  );
  return (
    <h1
      ref={heading}
      class={css['title']}
      data-testid="article-title"
      title={cut ? text : undefined}
    >
      {cut ? (
        <button
          type="button"
          class={css['more']}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {words}
        </button>
      ) : (
        words
      )}
    </h1>
  );
}
