import { useStore } from '../returns/state/useStore';

/** What the page is, what it rests on, and where its limits are. */
export function AboutScreen() {
  const catalogue = useStore((page) => page.catalogue);
  return (
    <div className="gt-text">
      <h1 className="govuk-heading-l">About Goldthread</h1>
      <p>
        Goldthread checks the children-looked-after return (SSDA903) of English local authorities by the published rules of the
        Department for Education, and helps to mend it.
        {catalogue !== null &&
          ` This is version ${catalogue.version}. It holds ${catalogue.rules.length.toString()} definitions of rules for the return years ${catalogue.firstYear.toString()} to ${catalogue.latestYear.toString()}.`}
      </p>
      <h2 className="govuk-heading-m">Where your data goes</h2>
      <p>
        Nowhere. The page is one file with the checking program inside. Its own security policy forbids it to connect to anything,
        and the browser enforces that. You can see it for yourself: open the page, cut the network, and give it your files.
        Nothing is stored between visits; to keep your work, save a session.
      </p>
      <h2 className="govuk-heading-m">Limits</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>It is not the Department’s portal. Where the published rules leave room, ours follow the statements shown here.</li>
        <li>A rule that could not run is listed with the reason. No finding of such a rule does not mean that all is well.</li>
        <li>Suggestions come from the lists you give and the postcodes inside the page. They may be out of date; you decide.</li>
        <li>The codes of rules are the Department’s; titles, statements and messages are ours.</li>
        <li>The meanings of placement codes Z11 to Z14 are not published; they are treated as divisions of Z1.</li>
      </ul>
      <h2 className="govuk-heading-m">Browsers</h2>
      <p>
        It runs in the current versions of Edge, Chrome and Firefox, and in Safari from version 16.4, from a web address, a shared
        drive or your own disk.
      </p>
      <p className="gt-hint">
        Free software under the MIT licence. It holds parts of GOV.UK Frontend, React, Zustand and TanStack Virtual, all under the
        MIT licence.
      </p>
    </div>
  );
}
