import { Drawing, type Strokes } from '@/components/ui/drawing';
import { CLOSE, HIGHLIGHT, NOTE } from '@/components/ui/icon-strokes';
import { Sign } from '@/components/ui/sign';
import type { Translate } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import { focusTool, stepTool } from './roving-focus';
import { hideTip, showTip } from './tool-tip';
import { trusted } from './trusted';

export interface ToolbarActions {
  tag(typeId: string): void;
  highlight(): void;
  note(): void;
  leave(): void;
}

export interface ToolbarProps {
  /** The selected words, said to screen readers. */
  readonly words: string;
  readonly types: readonly TypeChip[];
  readonly actions: ToolbarActions;
  readonly t: Translate;
}

/** What can be done with the selected words: a type each, highlight, note; buttons only. */
export function Toolbar({ words, types, actions, t }: ToolbarProps) {
  return (
    <div
      class="surface toolbar"
      role="toolbar"
      aria-label={t('toolbarAbout', { words })}
      data-testid="toolbar"
      onKeyDown={trusted(stepTool)}
      onFocusIn={(event) => {
        focusTool(event);
        showTip(event);
      }}
      onFocusOut={hideTip}
      onPointerOver={showTip}
      onPointerLeave={hideTip}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms and brings its own box */}
      <div class="types" role="group" aria-label={t('toolbarTypes')}>
        {types.map((type, index) => (
          <button
            // By place, so that the buttons built before the types are known are kept.
            key={index}
            type="button"
            class="tool type"
            data-typed=""
            data-testid={`chip-${type.id}`}
            style={{ '--type-colour': type.colour }}
            tabIndex={index === 0 ? 0 : -1}
            aria-label={t('toolbarTag', { type: type.label })}
            aria-keyshortcuts={type.digit}
            data-tip={type.label}
            onClick={trusted(() => actions.tag(type.id))}
          >
            <Sign id={type.sign} size={18} />
            <Key of={type.digit} />
          </button>
        ))}
      </div>
      <span class="divider" />
      <Tool
        id="highlight"
        strokes={HIGHLIGHT}
        label={t('toolbarHighlight')}
        hotkey="H"
        run={actions.highlight}
      />
      <Tool id="note" strokes={NOTE} label={t('toolbarNote')} hotkey="N" run={actions.note} />
      <button
        type="button"
        class="tool close"
        data-testid="close"
        tabIndex={-1}
        aria-label={t('toolbarClose')}
        aria-keyshortcuts="Escape"
        data-tip={t('toolbarClose')}
        data-tip-key="Esc"
        onClick={trusted(actions.leave)}
      >
        <Drawing strokes={CLOSE} size={14} />
      </button>
      <div class="tip" aria-hidden="true" hidden />
    </div>
  );
}

interface ToolProps {
  readonly id: 'highlight' | 'note';
  readonly strokes: Strokes;
  readonly label: string;
  readonly hotkey: string;
  readonly run: () => void;
}

function Tool({ id, strokes, label, hotkey, run }: ToolProps) {
  return (
    <button
      type="button"
      class="tool"
      data-testid={id}
      tabIndex={-1}
      aria-label={label}
      aria-keyshortcuts={hotkey}
      data-tip={label}
      onClick={trusted(run)}
    >
      <Drawing strokes={strokes} size={18} />
      <span class="tool-label" aria-hidden="true">
        {label}
      </span>
      <Key of={hotkey} />
    </button>
  );
}

function Key({ of }: { readonly of: string | undefined }) {
  return (
    <span class="key" aria-hidden="true">
      {of ?? '\u00a0'}
    </span>
  );
}
