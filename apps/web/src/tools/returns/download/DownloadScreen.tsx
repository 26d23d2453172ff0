import { Banner } from '../../../components/Banner/Banner';
import { RemarkList } from '../../../components/RemarkList/RemarkList';
import { useStore } from '../state/useStore';
import { DownloadCard } from './DownloadCard/DownloadCard';
import { offers } from './offers';

/** What can be taken away, by what it is for. */
export function DownloadScreen() {
  const saved = useStore((page) => page.lastDownload);
  const unsaved = useStore((page) => page.unsaved);
  return (
    <>
      <h1 className="govuk-heading-l">Download</h1>
      <p>
        Files are written by this page and saved by your browser, usually to your Downloads folder.
        {unsaved && <strong> You have changes that no saved session holds: they are lost when this page is closed.</strong>}
      </p>
      {saved !== null && saved.remarks.length > 0 && (
        <Banner title={`Saved ${saved.name}`} tone="warning">
          <p>What could not be carried over as it was:</p>
          <RemarkList remarks={saved.remarks} showFile />
        </Banner>
      )}
      {offers.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h2 className="govuk-heading-m">{group.title}</h2>
          <ul className="gt-cards">
            {group.offers.map((offer) => (
              <DownloadCard key={offer.kind} offer={offer} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
