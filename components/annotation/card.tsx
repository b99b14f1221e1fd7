import { compareWords } from '@/components/ui/compare-words';
import { Drawing } from '@/components/ui/drawing';
import { DELETE, EDIT, HIGHLIGHT } from '@/components/ui/icon-strokes';
import { Sign } from '@/components/ui/sign';
import type { Translate } from '@/components/ui/strings';
import { WordDiff } from '@/components/ui/word-diff';
import type { TypeChip } from '@/utils/model/mark';
import type { CardMark } from '@/utils/model/page-ui';
import { trusted } from './trusted';

export interface CardActions {
  edit(id: string): void;
  remove(id: string): void;
  tagMore(id: string): void;
  listMore(id: string): void;
  leave(): void;
}

export interface CardProps {
  /** The marks at one place, smallest first. */
  readonly marks: readonly CardMark[];
  readonly types: readonly TypeChip[];
  readonly actions: CardActions;
  readonly t: Translate;
}

/** What is marked at one place of the page, each mark with edit and delete. */
export function Card({ marks, types, actions, t }: CardProps) {
  return (
    <div
      class="surface card"
      role="dialog"
      aria-label={t('cardLabel')}
      data-testid="card"
      tabIndex={-1}
      onKeyDown={trusted((event) => {
        if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        actions.leave();
      })}
    >
      <ul>
        {marks.map((mark) => (
          <MarkRow
            key={mark.id}
            mark={mark}
            type={types.find((type) => type.id === mark.typeId)}
            actions={actions}
            t={t}
          />
        ))}
      </ul>
    </div>
  );
}

interface MarkRowProps {
  readonly mark: CardMark;
  readonly type: TypeChip | undefined;
  readonly actions: CardActions;
  readonly t: Translate;
}

function MarkRow({ mark, type, actions, t }: MarkRowProps) {
  const isEntity = mark.kind === 'entity';
  const isChanged = mark.status === 'changed';
  const title = mark.name ?? mark.exact;
  // Words that are compared below are not said twice.
  const isNamed = mark.name !== undefined || !isChanged;
  const kind = isEntity ? (type?.label ?? t('cardMention')) : t('cardHighlight');
  return (
    <li
      class={isEntity ? 'mark' : 'mark highlighted'}
      data-testid="card-mark"
      data-id={mark.id}
      data-typed={isEntity ? '' : undefined}
      style={isEntity ? { '--type-colour': type?.colour ?? '#5a6472' } : {}}
    >
      <span class={mark.hasNote ? 'tile noted' : 'tile'}>
        {isEntity ? (
          <Sign id={type?.sign ?? 'tag'} size={18} />
        ) : (
          <Drawing strokes={HIGHLIGHT} size={18} />
        )}
      </span>
      <div class="what">
        {isNamed ? (
          <span class={isEntity ? 'name' : 'name quoted'} dir="auto">
            {title}
          </span>
        ) : null}
        <span class="about">
          {kind}
          {mark.hasNote ? <span class="about-note">{t('cardHasNote')}</span> : null}
        </span>
      </div>
      <div class="acts">
        <button
          type="button"
          class="act"
          data-testid="edit"
          aria-label={t('cardEdit', { name: title })}
          title={t('cardEditShort')}
          onClick={trusted(() => actions.edit(mark.id))}
        >
          <Drawing strokes={EDIT} size={16} />
        </button>
        <button
          type="button"
          class="act danger"
          data-testid="delete"
          aria-label={t('cardDelete', { name: title })}
          title={t('cardDeleteShort')}
          onClick={trusted(() => actions.remove(mark.id))}
        >
          <Drawing strokes={DELETE} size={16} />
        </button>
      </div>
      {mark.more > 0 ? (
        <div class="more">
          <button
            type="button"
            class="more-act"
            data-testid="card-more"
            onClick={trusted(() => actions.tagMore(mark.id))}
          >
            {t('tagMoreMentions', { count: mark.more })}
          </button>
          <button
            type="button"
            class="more-act"
            data-testid="card-more-show"
            onClick={trusted(() => actions.listMore(mark.id))}
          >
            {t('tagMoreShow')}
          </button>
        </div>
      ) : null}
      {isChanged ? <Changed exact={mark.exact} now={mark.now ?? mark.exact} t={t} /> : null}
    </li>
  );
}

interface ChangedProps {
  readonly exact: string;
  readonly now: string;
  readonly t: Translate;
}

/** The saved words against those on the page; longer ones scroll, and begin to show where they differ. */
function Changed({ exact, now, t }: ChangedProps) {
  return (
    <div class="changed">
      <span class="changed-label">{t('statusChanged')}</span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long words scroll, also by keys */}
      <p class="diff" dir="auto" data-testid="card-diff" tabIndex={0} ref={showFirstChange}>
        <WordDiff pieces={compareWords(exact, now)} unseen="unseen" t={t} />
      </p>
    </div>
  );
}

/** Two lines of unchanged words stay in sight before the first change, px. */
const LEAD = 36;

function showFirstChange(passage: HTMLElement | null): void {
  const first = passage?.querySelector<HTMLElement>('del, ins');
  if (passage && first) passage.scrollTop = first.offsetTop - LEAD;
}
