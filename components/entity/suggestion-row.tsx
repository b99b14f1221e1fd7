import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import { HiddenWords } from '@/components/ui/hidden-words';
import { Icon } from '@/components/ui/icon';
import { Sign } from '@/components/ui/sign';
import { useStrings } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import type { SuggestionGroup } from '@/utils/model/suggestion';
import type { SuggestionActions } from './suggestion-actions';
import css from './suggestion-list.module.css';
import { type OpenRow, SuggestionPanel } from './suggestion-panel';

export interface SuggestionRowProps {
  readonly group: SuggestionGroup;
  /** Absent for a type that is no longer there. */
  readonly type: TypeChip | undefined;
  /** Types on offer. */
  readonly types: readonly TypeChip[];
  /** Tab comes to this row. */
  readonly current: boolean;
  readonly open: OpenRow | undefined;
  readonly onOpen: (row: OpenRow | undefined) => void;
  readonly actions: SuggestionActions;
}

/** One proposed entity: its sign, its name, how often it is mentioned, and the three answers. */
export function SuggestionRow(props: SuggestionRowProps) {
  const { group, type, open, onOpen, actions } = props;
  const { label, tier, mentions } = group;
  const t = useStrings();
  const row = useRef<HTMLLIElement>(null);
  const next = useRef(0);
  const typeLabel = type?.label ?? group.typeId;
  const tabIndex = props.current ? 0 : -1;

  const leave = () => {
    row.current?.querySelector<HTMLElement>(`[data-control=${open}]`)?.focus();
    onOpen(undefined);
  };
  const toggle = (which: OpenRow) => (open === which ? leave() : onOpen(which));
  /** Each press leads to the next mention. */
  const show = () => {
    const mention = mentions[next.current % mentions.length];
    next.current += 1;
    if (mention) actions.showWords(mention);
  };

  const about = [
    typeLabel,
    t('mentionsCount', { count: mentions.length }),
    ...(group.source === 'taught' ? [t('suggestionKnown')] : []),
    ...(tier === 'maybe' ? [t('suggestionMaybe')] : []),
  ];
  return (
    <li
      ref={row}
      class={css['row']}
      data-typed=""
      data-testid="suggestion"
      data-tier={tier}
      data-type={group.typeId}
      style={{ '--type-colour': type?.colour ?? '#5a6472' }}
    >
      <button
        type="button"
        class={css['type']}
        data-control="type"
        data-testid="suggestion-type"
        tabIndex={tabIndex}
        aria-label={t('suggestionType', { name: label })}
        aria-expanded={open === 'type'}
        title={t('suggestionType', { name: label })}
        onClick={() => toggle('type')}
      >
        <Sign id={type?.sign ?? 'tag'} size={15} />
        <Icon id="chevron-down" size={9} />
      </button>
      <button
        type="button"
        class={css['words']}
        data-control="words"
        data-testid="suggestion-show"
        tabIndex={tabIndex}
        title={t('jump')}
        onClick={show}
      >
        <span class={css['name']}>
          <bdi class={css['label']}>{label}</bdi>
        </span>
        <span class={css['about']}>
          {about.map((words, at) => (
            <Fragment key={words}>
              {at === 0 ? null : ' · '}
              <bdi>{words}</bdi>
            </Fragment>
          ))}
          {tier === 'sure' ? <HiddenWords words={` · ${t('suggestionSure')}`} /> : null}
        </span>
      </button>
      <button
        type="button"
        class={`${css['answer']} ${css['accept']}`}
        data-control="accept"
        data-testid="suggestion-accept"
        tabIndex={tabIndex}
        aria-label={t('suggestionAccept', { name: label, type: typeLabel })}
        title={t('suggestionAccept', { name: label, type: typeLabel })}
        onClick={() => actions.acceptSuggestions([group])}
      >
        <Icon id="check" size={16} />
      </button>
      <button
        type="button"
        class={css['answer']}
        data-control="refuse"
        data-testid="suggestion-refuse"
        tabIndex={tabIndex}
        aria-label={t('suggestionRefuse', { name: label })}
        aria-expanded={open === 'refuse'}
        title={t('suggestionRefuse', { name: label })}
        onClick={() => toggle('refuse')}
      >
        <Icon id="close" size={15} />
      </button>
      {open === undefined ? null : (
        <SuggestionPanel
          open={open}
          group={group}
          types={props.types}
          actions={actions}
          onLeave={leave}
        />
      )}
    </li>
  );
}
