import { HiddenWords } from '@/components/ui/hidden-words';
import { useStrings } from '@/components/ui/strings';
import css from './loading-view.module.css';

/** Stands in the header's place while the page is read, at the header's height. */
export function LoadingView() {
  const t = useStrings();
  return (
    <main class={css['loading']} aria-busy="true">
      <div class={css['bar']} />
      <div class={css['bar']} />
      <div class={css['bar']} />
      <HiddenWords words={t('loading')} />
    </main>
  );
}
