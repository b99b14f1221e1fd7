import { Sign } from '@/components/ui/sign';
import type { MessageKey, Translate } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import type { WalkWish } from '@/utils/model/page-ui';
import { trusted } from './trusted';

const KEYS: readonly (readonly [keys: string, does: MessageKey])[] = [
  ['J', 'walkNext'],
  ['K', 'walkPrevious'],
  ['Enter', 'walkAcceptAll'],
  ['X', 'walkRefuseHere'],
  ['Shift X', 'walkRefuseAnywhere'],
  ['U', 'walkUndo'],
  ['C', 'walkCaretKey'],
  ['Esc', 'walkLeave'],
];

export interface WalkKeysProps {
  readonly types: readonly TypeChip[];
  readonly wish: (wish: WalkWish) => void;
  readonly t: Translate;
}

/** What each key does in annotation mode; the types can be pressed as well. */
export function WalkKeys({ types, wish, t }: WalkKeysProps) {
  return (
    <div class="walk-keys" data-testid="walk-keys-panel">
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p class="about">{t('walkAcceptAs')}</p>
      <div class="walk-types">
        {types.map((type) => (
          <button
            key={type.id}
            type="button"
            class="walk-type"
            data-typed=""
            data-testid={`walk-as-${type.id}`}
            style={{ '--type-colour': type.colour }}
            onClick={trusted(() => wish({ do: 'accept as', typeId: type.id }))}
          >
            <Sign id={type.sign} size={16} />
            <span>{type.label}</span>
            {type.digit === undefined ? null : <kbd>{type.digit}</kbd>}
          </button>
        ))}
      </div>
    </div>
  );
}
