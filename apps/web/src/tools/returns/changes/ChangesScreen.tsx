import { ScreenLink } from '../../../shell/ScreenLink';
import { useStore } from '../state/useStore';
import { count } from '../../../words/numbers';
import { Beside } from './Beside/Beside';
import { Corrections } from './Corrections/Corrections';
import { ChangeTable } from './ChangeTable/ChangeTable';
import { Outcome } from './Outcome/Outcome';
import { Signature } from './Signature/Signature';

/** The log of every change made, what they led to, and the way to take one back. */
export function ChangesScreen() {
  const amendments = useStore((page) => page.amendments);
  const corrections = useStore((page) => page.corrections);
  const catalogue = useStore((page) => page.catalogue);
  const checked = useStore((page) => page.checked);
  const beside = useStore((page) => page.beside);
  if (catalogue === null) return null;
  if (checked === null) {
    return (
      <>
        <h1 className="govuk-heading-l">Changes</h1>
        <p>
          The return cannot be checked at the moment: the <ScreenLink screen="start">files</ScreenLink> say why. Your work is
          kept, and tried again once it can.
        </p>
        <Beside beside={beside} catalogue={catalogue} />
      </>
    );
  }
  return (
    <>
      <h1 className="govuk-heading-l">Changes</h1>
      {amendments.length === 0 && beside.changes.length === 0 ? (
        <p>
          Nothing has been changed yet. Changes are made in the <ScreenLink screen="records">records</ScreenLink>; each is kept
          here with who it is about and why. Your own files stay as they are.
        </p>
      ) : (
        <>
          <p>
            {amendments.length === 0 ? 'No change' : count(amendments.length, 'change')} to the return as you gave it. Your own
            files stay as they are: save the amended return under <ScreenLink screen="download">Download</ScreenLink>.
          </p>
          <Outcome catalogue={catalogue} checked={checked} />
          {amendments.length > 0 && <ChangeTable amendments={amendments} />}
        </>
      )}
      <Beside beside={beside} catalogue={catalogue} />
      <Signature />
      <Corrections corrections={corrections} />
    </>
  );
}
