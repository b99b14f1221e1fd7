import { useRef, useState } from 'preact/hooks';
import { HighlightChip } from '@/components/ui/highlight-chip';
import { useStrings } from '@/components/ui/strings';
import { TypeChip } from '@/components/ui/type-chip';
import type { TypeChip as TypeChipData } from '@/utils/model/mark';
import css from './type-picker.module.css';

export interface TypePickerProps {
  readonly types: readonly TypeChipData[];
  /** Absent: a highlight. */
  readonly chosen: string | undefined;
  readonly onChoose: (typeId: string | undefined) => void;
  /** What is asked; with it, one of the types is the answer, and no highlight. */
  readonly label?: string;
}

/** The types in one tab stop: arrow keys move between them, as in a toolbar. */
export function TypePicker({ types, chosen, onChoose, label }: TypePickerProps) {
  const t = useStrings();
  const chips = useRef<HTMLDivElement>(null);
  const chosenIndex = types.findIndex((type) => type.id === chosen);
  const [stop, setStop] = useState<number>();
  const current = stop ?? (chosenIndex === -1 ? 0 : chosenIndex);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = moved(event, current, types.length + (label === undefined ? 1 : 0));
    if (target === undefined) return;
    event.preventDefault();
    setStop(target);
    chips.current?.querySelectorAll('button')[target]?.focus();
  };

  return (
    <div
      ref={chips}
      class={css['chips']}
      role="toolbar"
      aria-label={label ?? t('chooseType')}
      onKeyDown={onKeyDown}
      onFocusOut={() => setStop(undefined)}
    >
      {types.map((type, index) => (
        <TypeChip
          key={type.id}
          type={type}
          pressed={type.id === chosen}
          tabIndex={index === current ? 0 : -1}
          onPress={(id) => onChoose(id === chosen ? undefined : id)}
        />
      ))}
      {label === undefined ? (
        <HighlightChip
          pressed={chosen === undefined}
          tabIndex={current === types.length ? 0 : -1}
          onPress={() => onChoose(undefined)}
        />
      ) : null}
    </div>
  );
}

/** Where an arrow key goes among `count` chips; arrows follow the script. */
function moved(event: KeyboardEvent, current: number, count: number): number | undefined {
  const rightToLeft = document.dir === 'rtl';
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  switch (event.key) {
    case forward:
    case 'ArrowDown':
      return (current + 1) % count;
    case back:
    case 'ArrowUp':
      return (current + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
