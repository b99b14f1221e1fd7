import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { inText, savedSentence } from '@/components/article/saved-sentence';
import { oneLine } from '@/components/article/snippet';
import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import type { Passage } from '@/utils/model/passage';
import css from './mention-list.module.css';

export interface MentionListProps {
  /** The entity's name. */
  readonly name: string;
  /** In the order of the text; none is tagged yet. */
  readonly mentions: readonly Passage[];
  /** The text that they stand in. */
  readonly text: string;
  readonly saving: boolean;
  readonly onTag: (mentions: readonly Passage[]) => void;
  readonly onLeave: () => void;
}

/** From so many on, ticking one by one is no work for a person. */
const TICK_ALL_FROM = 4;

/** Further mentions of an entity in their sentences, each with a tick: those ticked are tagged. */
export function MentionList({ name, mentions, text, saving, onTag, onLeave }: MentionListProps) {
  const t = useStrings();
  const titleId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const ticked = mentions.filter(({ start }) => !left.has(start));

  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-testid=tag-these]')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const tick = ({ start }: Passage) => {
    const changed = new Set(left);
    if (!changed.delete(start)) changed.add(start);
    setLeft(changed);
  };
  const tickAll = () =>
    setLeft(new Set(ticked.length < mentions.length ? [] : mentions.map(({ start }) => start)));
  return (
    <form
      ref={form}
      class={css['mentions']}
      aria-labelledby={titleId}
      data-testid="mention-list"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving && ticked.length > 0) onTag(ticked);
      }}
    >
      <div class={css['head']}>
        <p id={titleId} class={css['title']}>
          {t('tagMoreOf', { count: mentions.length, name })}
        </p>
        {mentions.length < TICK_ALL_FROM ? null : (
          <Button look="quiet" testId="tick-all" onPress={tickAll}>
            {t(ticked.length < mentions.length ? 'tickAll' : 'tickNone')}
          </Button>
        )}
      </div>
      <ul class={css['rows']}>
        {mentions.map((mention) => (
          <li key={mention.start}>
            <label class={css['row']} data-testid="mention">
              <input
                type="checkbox"
                checked={!left.has(mention.start)}
                onChange={() => tick(mention)}
              />
              <Sentence mention={mention} text={text} />
            </label>
          </li>
        ))}
      </ul>
      <div class={css['actions']}>
        <Button look="primary" submits testId="tag-these" disabled={saving || ticked.length === 0}>
          {t('tagThese', { count: ticked.length })}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function Sentence({ mention, text }: { readonly mention: Passage; readonly text: string }) {
  const { before, after } = savedSentence(inText(mention, text));
  return (
    <span class={css['sentence']} dir="auto">
      {oneLine(before)}
      <mark class={css['words']}>{oneLine(mention.exact)}</mark>
      {oneLine(after)}
    </span>
  );
}
