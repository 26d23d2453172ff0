import { Button } from '../../../components/Button/Button';
import { usePageStore, useStore } from '../state/useStore';
import { returnYearWords } from '../../../words/rules';
import { DropZone } from './DropZone/DropZone';

/** The page before any file: what it is, that nothing leaves, and where to drop. */
export function Welcome() {
  const store = usePageStore();
  const catalogue = useStore((page) => page.catalogue);
  return (
    <>
      <h1 className="govuk-heading-xl">Check your children-looked-after return</h1>
      <div className="gt-welcome">
        <div>
          <p className="govuk-body-l">
            Drop the files of your SSDA903 return, see every finding of the Department’s rules, and mend them here.
          </p>
          <p className="gt-privacy">
            <strong>Your files stay in this browser.</strong> The page cannot connect to anything, keeps nothing once it is
            closed, and works with the network cut.
          </p>
          <DropZone hasFiles={false} />
          <p className="gt-welcome__example">
            No files at hand?{' '}
            <Button
              look="secondary"
              disabled={catalogue === null}
              onClick={() => {
                void store.getState().tryExample();
              }}
            >
              Try with example data
            </Button>
          </p>
          {catalogue !== null && (
            <p className="gt-hint">
              Return years {returnYearWords(catalogue.firstYear)} to {returnYearWords(catalogue.latestYear)}. The example is made
              up: no child in it exists.
            </p>
          )}
        </div>
        <section aria-labelledby="gt-how">
          <h2 className="govuk-heading-m gt-welcome__how" id="gt-how">
            How it goes
          </h2>
          <ol className="gt-welcome__steps">
            <li>
              <strong>Files.</strong> Drop all at once. Each is recognised by what is in it, and told apart by year.
            </li>
            <li>
              <strong>Overview.</strong> Every rule runs, also those that the portal shows only later. You see which few make most
              of the findings.
            </li>
            <li>
              <strong>Records.</strong> Child by child or rule by rule: what is wrong in plain words, mended in place and checked
              again at once.
            </li>
            <li>
              <strong>Changes.</strong> Each is kept with its reason, and can be taken back.
            </li>
            <li>
              <strong>Download.</strong> The amended return, the change log, a report; or a session to go on with tomorrow.
            </li>
          </ol>
        </section>
      </div>
    </>
  );
}
