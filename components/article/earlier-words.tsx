import { useStrings } from '@/components/ui/strings';
import type { EarlierPlace } from '@/utils/model/annotation';
import css from './earlier-words.module.css';
import { piecesOf } from './pieces';
import { oneLine, shorten } from './snippet';

export interface EarlierWordsProps {
  /** Oldest first. */
  readonly places: readonly EarlierPlace[];
}

/** The words that an annotation stood on before it was moved to others; the last ones, the rest on request. */
export function EarlierWords({ places }: EarlierWordsProps) {
  const t = useStrings();
  const last = places.at(-1);
  if (last === undefined) return null;
  const others = places.length - 1;
  const words = ({ passage }: EarlierPlace) => (
    <q class={css['words']} dir="auto">
      {shorten(oneLine(passage.exact))}
    </q>
  );
  const was = piecesOf(t('earlierWords')).map(({ text, name }) => (name ? words(last) : text));
  if (others === 0) {
    return (
      <p class={css['earlier']} data-testid="earlier">
        {was}
      </p>
    );
  }
  return (
    <details class={css['earlier']} data-testid="earlier">
      <summary>
        {was} {t('earlierMore', { count: others })}
      </summary>
      <ol class={css['list']}>
        {places.map((place) => (
          <li key={place.until}>{words(place)}</li>
        ))}
      </ol>
    </details>
  );
}
