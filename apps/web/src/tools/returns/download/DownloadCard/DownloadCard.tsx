import { Button } from '../../../../components/Button/Button';
import { Unseen } from '../../../../components/Unseen/Unseen';
import { usePageStore, useStore } from '../../state/useStore';
import type { Offer } from '../offers';

/** One file to take away. */
export function DownloadCard({ offer }: { offer: Offer }) {
  const store = usePageStore();
  const saved = useStore((page) => (page.lastDownload?.kind === offer.kind ? page.lastDownload.name : ''));
  return (
    <li className="gt-card">
      <h3 className="govuk-heading-s gt-card__title">{offer.title}</h3>
      <p className="gt-card__purpose">{offer.purpose}</p>
      <p className="gt-hint">{offer.holds}</p>
      <Button
        look={offer.kind === 'session' ? 'primary' : 'secondary'}
        onClick={() => {
          void store.getState().download(offer.kind);
        }}
      >
        Save <Unseen>{offer.title}</Unseen>
      </Button>
      {saved !== '' && <p className="gt-card__saved">Saved as {saved}</p>}
    </li>
  );
}
