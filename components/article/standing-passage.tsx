import { useState } from 'preact/hooks';
import { Icon } from '@/components/ui/icon';
import { useStrings } from '@/components/ui/strings';
import type { Annotation } from '@/utils/model/annotation';
import type { MarkPlace } from '@/utils/model/mark';
import css from './annotation-row.module.css';
import { ChangedWords, useComparison } from './changed-words';
import { EarlierWords } from './earlier-words';
import { Said } from './said';
import { snippetOf } from './snippet';
import { WholeSwitch } from './whole-switch';

export interface StandingPassageProps {
  readonly annotation: Annotation;
  /** Absent while the page was not asked yet. */
  readonly place: MarkPlace | undefined;
  readonly onJump: () => void;
}

/** An annotation's words and what was said of them; a press leads to them in the page. */
export function StandingPassage({ annotation, place, onJump }: StandingPassageProps) {
  const t = useStrings();
  const [whole, setWhole] = useState(false);
  const isNote = annotation.kind === 'note';
  const saved = isNote ? '' : annotation.passage.exact;
  const earlier = (isNote ? undefined : annotation.earlier) ?? [];
  const comparison = useComparison(saved, place?.now);
  const isLong = comparison !== undefined && comparison.short !== comparison.all;
  return (
    <>
      <button
        type="button"
        class={css['jump']}
        data-testid="jump"
        title={isNote ? undefined : t('jump')}
        disabled={isNote}
        onClick={onJump}
      >
        {comparison ? (
          <ChangedWords pieces={whole ? comparison.all : comparison.short} />
        ) : (
          <Words annotation={annotation} />
        )}
        {place?.status === 'changed' ? (
          <span class={`${css['more']} ${css['status']}`}>
            <Icon id="changed" size={13} />
            {t('statusChanged')}
          </span>
        ) : null}
        <Said annotation={annotation} />
      </button>
      {isLong || earlier.length > 0 ? (
        <div class={css['below']}>
          {isLong ? <WholeSwitch whole={whole} onSwitch={setWhole} /> : null}
          <EarlierWords places={earlier} />
        </div>
      ) : null}
    </>
  );
}

function Words({ annotation }: { readonly annotation: Annotation }) {
  if (annotation.kind === 'note') {
    return (
      <span class={`${css['line']} ${css['wrapped']} ${css['note']}`} dir="auto">
        {annotation.note}
      </span>
    );
  }
  const { before, words, after } = snippetOf(annotation.passage);
  const alone = annotation.kind === 'highlight';
  return (
    <span class={`${css['line']} ${alone ? css['wrapped'] : ''}`} dir="auto">
      {alone ? null : before}
      <mark class={css['words']}>{words}</mark>
      {alone ? null : after}
    </span>
  );
}
