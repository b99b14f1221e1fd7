import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import css from './site-settings.module.css';

export interface SiteOfferProps {
  /** Called straight from the click. */
  readonly onAnswer: (accepted: boolean) => void;
}

/** The one quiet line after the first save on a site. */
export function SiteOffer({ onAnswer }: SiteOfferProps) {
  const t = useStrings();
  return (
    <p class={css['offer']} data-testid="site-offer" role="status">
      {t('siteOffer')}
      <span class={css['answers']}>
        <Button look="quiet" testId="site-offer-decline" onPress={() => onAnswer(false)}>
          {t('siteOfferDecline')}
        </Button>
        <Button look="plain" testId="site-offer-accept" onPress={() => onAnswer(true)}>
          {t('siteOfferAccept')}
        </Button>
      </span>
    </p>
  );
}
