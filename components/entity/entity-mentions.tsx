import { ArticleLink } from '@/components/article/article-link';
import { formatDay } from '@/components/article/format-date';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Icon } from '@/components/ui/icon';
import { useStrings } from '@/components/ui/strings';
import type { EntityDetail, MentionArticle, ShownMention } from './entity-detail';
import css from './entity-mentions.module.css';

export interface EntityMentionsProps {
  readonly detail: EntityDetail;
  /** Present while mentions are ticked. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
  readonly onMore: () => void;
}

/** Every mention in its sentence, article by article. */
export function EntityMentions({ detail, chosen, onChoose, onMore }: EntityMentionsProps) {
  const t = useStrings();
  const { articles, shown, use } = detail;
  const choose = (ids: readonly string[], ticked: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (ticked) next.add(id);
      else next.delete(id);
    }
    onChoose?.(next);
  };
  return (
    <section class={css['part']}>
      <h2 class={css['heading']}>{t('columnMentions')}</h2>
      {articles.length === 0 ? <p class={css['none']}>{t('mentionsNone')}</p> : null}
      {articles.map((article) => (
        <ArticleMentions
          key={article.id}
          article={article}
          {...(chosen ? { chosen, onChoose: choose } : {})}
        />
      ))}
      {shown < use.mentions ? (
        <p class={css['more']}>
          <Button look="plain" testId="mentions-more" onPress={onMore}>
            {t('mentionsMore')}
          </Button>
          {t('mentionsShown', { shown, all: use.mentions })}
        </p>
      ) : null}
    </section>
  );
}

interface ArticleMentionsProps {
  readonly article: MentionArticle;
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (ids: readonly string[], ticked: boolean) => void;
}

function ArticleMentions({ article, chosen, onChoose }: ArticleMentionsProps) {
  const t = useStrings();
  const ids = article.mentions.map(({ id }) => id);
  return (
    <article class={css['article']} data-testid="mention-article">
      <h3 class={css['title']} dir="auto">
        <ArticleLink article={article} />
      </h3>
      <p class={css['source']}>
        <bdi>{article.source}</bdi> · {formatDay(article.day, t('localeTag'))}
      </p>
      {chosen && onChoose && ids.length > 1 ? (
        <Choice
          type="checkbox"
          checked={ids.every((id) => chosen.has(id))}
          onChange={(ticked) => onChoose(ids, ticked)}
        >
          {t('splitAllHere')}
        </Choice>
      ) : null}
      <ul class={css['mentions']}>
        {article.mentions.map((mention) => (
          <li key={mention.id} class={css['mention']} data-testid="mention">
            {chosen && onChoose ? (
              <Choice
                type="checkbox"
                checked={chosen.has(mention.id)}
                testId="mention-choose"
                onChange={(ticked) => onChoose([mention.id], ticked)}
              >
                <Sentence mention={mention} />
              </Choice>
            ) : (
              <Sentence mention={mention} />
            )}
          </li>
        ))}
      </ul>
    </article>
  );
}

function Sentence({ mention }: { readonly mention: ShownMention }) {
  return (
    <>
      <span class={css['sentence']} dir="auto">
        {mention.before}
        <mark class={css['words']}>{mention.words}</mark>
        {mention.after}
      </span>
      {mention.note === '' ? null : (
        <span class={css['note']}>
          <Icon id="note" size={13} />
          <span dir="auto">{mention.note}</span>
        </span>
      )}
    </>
  );
}
