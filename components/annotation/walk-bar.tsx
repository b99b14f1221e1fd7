import { Drawing, type Strokes } from '@/components/ui/drawing';
import { CHECK, CHEVRON_DOWN, CHEVRON_UP, CLOSE, LOST } from '@/components/ui/icon-strokes';
import { Sign } from '@/components/ui/sign';
import type { MessageKey, Translate } from '@/components/ui/strings';
import type { WalkView, WalkWish } from '@/utils/model/page-ui';
import { focusTool, stepTool } from './roving-focus';
import { hideTip, showTip } from './tool-tip';
import { trusted } from './trusted';
import { WalkKeys } from './walk-keys';

export interface WalkBarProps {
  readonly view: WalkView;
  readonly wish: (wish: WalkWish) => void;
  readonly t: Translate;
}

/** Annotation mode at a glance: the suggestion that the keys act on, and what they do, as buttons. */
export function WalkBar({ view, wish, t }: WalkBarProps) {
  const { current, isCaret, isHelp } = view;
  const type = isCaret ? undefined : current?.type;
  const act = (wanted: WalkWish, label: MessageKey, hotkey: string, strokes: Strokes) => (
    <button
      key={label}
      type="button"
      class={`tool ${wanted.do}`}
      data-testid={`walk-${wanted.do}`}
      aria-label={t(label)}
      aria-keyshortcuts={hotkey}
      aria-expanded={wanted.do === 'keys' ? isHelp : undefined}
      data-tip={t(label)}
      onClick={trusted(() => wish(wanted))}
    >
      <Drawing strokes={strokes} size={18} />
      <span class="key" aria-hidden="true">
        {hotkey}
      </span>
    </button>
  );
  return (
    <section class="surface walk" aria-label={t('walkLabel')} data-testid="walk">
      {isHelp ? <WalkKeys types={view.types} wish={wish} t={t} /> : null}
      <div class="walk-row">
        <p
          class="walk-what"
          aria-live="polite"
          aria-atomic="true"
          data-testid="walk-what"
          data-typed={type && ''}
          style={type ? { '--type-colour': type.colour } : {}}
        >
          {type ? (
            <span class="tile">
              <Sign id={type.sign} size={18} />
            </span>
          ) : null}
          <Words view={view} t={t} />
        </p>
        <div
          class="walk-acts"
          role="toolbar"
          aria-label={t('walkLabel')}
          onKeyDown={trusted(stepTool)}
          onFocusIn={(event) => {
            focusTool(event);
            showTip(event);
          }}
          onFocusOut={hideTip}
          onPointerOver={showTip}
          onPointerLeave={hideTip}
        >
          {current && !isCaret ? (
            <>
              {act({ do: 'accept' }, 'walkAccept', 'Enter', CHECK)}
              {act({ do: 'refuse', everywhere: false }, 'walkRefuse', 'X', LOST)}
              <span class="divider" />
              {act({ do: 'previous' }, 'walkPrevious', 'K', CHEVRON_UP)}
              {act({ do: 'next' }, 'walkNext', 'J', CHEVRON_DOWN)}
              <span class="divider" />
            </>
          ) : null}
          {act({ do: 'keys' }, 'walkKeys', '?', KEYBOARD)}
          {act({ do: isCaret ? 'caret' : 'leave' }, 'walkLeave', 'Esc', CLOSE)}
          <div class="tip" aria-hidden="true" hidden />
        </div>
      </div>
    </section>
  );
}

function Words({ view, t }: { readonly view: WalkView; readonly t: Translate }) {
  const { current, isBusy, isCaret } = view;
  if (isCaret) return <Lines name={t('walkCaret')} about={t('walkCaretHint')} />;
  if (current === undefined) {
    return <span class="walk-empty">{t(isBusy ? 'walkBusy' : 'walkEmpty')}</span>;
  }
  const { words, type, isSure, place, of, mentions } = current;
  const about = [
    isSure ? (type?.label ?? '') : t('walkMaybe', { type: type?.label ?? '' }),
    t('walkMentions', { count: mentions }),
    t('walkPlace', { place, of }),
  ];
  return <Lines name={words} about={about.filter(Boolean).join(' · ')} />;
}

function Lines({ name, about }: { readonly name: string; readonly about: string }) {
  return (
    <span class="what">
      <span class="name" dir="auto">
        {name}
      </span>
      <span class="about">{about}</span>
    </span>
  );
}

const KEYBOARD: Strokes = [
  'M1.75 4.25h12.5v7.5H1.75z',
  'M4.25 6.75h.01M6.75 6.75h.01M9.25 6.75h.01M11.75 6.75h.01M5.25 9.25h5.5',
];
