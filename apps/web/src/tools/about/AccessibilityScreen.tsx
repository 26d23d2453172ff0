import { Button } from '../../components/Button/Button';
import { useStore } from '../returns/state/useStore';

/** How far the page can be used by everyone, what was tested, and what is not as good as it should be. */
export function AccessibilityScreen() {
  const openHelp = useStore((page) => page.openHelp);
  return (
    <div className="gt-text">
      <h1 className="govuk-heading-l">Accessibility statement</h1>
      <p>This page is made so that everyone on a data team can use it. You should be able to:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>do everything with the keyboard alone, and see where you are</li>
        <li>use a screen reader: what changes is spoken, and charts and timelines are lists of words as well</li>
        <li>zoom to 400%, or use a window 320 pixels wide; wide tables scroll in their own box</li>
        <li>use your system’s high contrast colours and reduced motion</li>
        <li>tell everything apart without colour: what a colour says, a word or a mark says too</li>
      </ul>
      <p>
        Single keys do things, such as <kbd className="gt-key">n</kbd> for the next finding. They can be turned off in the{' '}
        <Button
          look="link"
          onClick={() => {
            openHelp({ kind: 'shortcuts' });
          }}
        >
          list of keys
        </Button>
        .
      </p>
      <h2 className="govuk-heading-m">How it was tested</h2>
      <p>
        The aim is level AA of the Web Content Accessibility Guidelines, version 2.2. Every change to the page is tested with
        axe-core in each of its states, with the whole work from files to download done by keyboard, at 320 pixels, at 200% zoom
        and in forced colours. It has not been audited by an outside body, nor tried yet with people who use assistive technology
        every day.
      </p>
      <h2 className="govuk-heading-m">What we know is not as good as it should be</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>Records with many fields are wide tables: on a small screen they scroll sideways in their own box.</li>
        <li>
          Files saved by the page are CSV, XML, Excel and JSON. The Excel report has charts; its tables hold the same numbers.
        </li>
      </ul>
      <h2 className="govuk-heading-m">If something is in your way</h2>
      <p>
        The page cannot send anything, also no message. Tell whoever gave you this file, or the project where it is published,
        what you were trying to do and what stopped you.
      </p>
    </div>
  );
}
