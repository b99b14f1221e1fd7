import type { Translate } from '@/components/ui/strings';
import type { MentionsView } from '@/utils/model/page-ui';
import { trusted } from './trusted';

export interface MentionListProps {
  readonly view: MentionsView;
  readonly t: Translate;
}

/** The mentions of an entity in their sentences, to be ticked and tagged together. */
export function MentionList({ view, t }: MentionListProps) {
  const { name, hits } = view;
  const count = hits.filter(({ ticked }) => ticked).length;
  const title = t('mentionsTitle', { name });
  return (
    <div class="surface mentions" role="dialog" aria-label={title} data-testid="mentions">
      <p class="name">{title}</p>
      <ul class="hits">
        {hits.map(({ before, words, after, ticked }, at) => (
          <li key={at}>
            <label class="hit" data-testid="mention">
              <input type="checkbox" checked={ticked} onChange={trusted(() => view.tick(at))} />
              <span dir="auto">
                {before}
                <b>{words}</b>
                {after}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="mentions-foot">
        <button
          type="button"
          class="plain"
          data-testid="mentions-cancel"
          onClick={trusted(view.cancel)}
        >
          {t('cancel')}
        </button>
        <button
          type="button"
          class="main"
          data-testid="mentions-tag"
          disabled={count === 0}
          onClick={trusted(view.tag)}
        >
          {t('tagPicked', { count })}
        </button>
      </div>
    </div>
  );
}
