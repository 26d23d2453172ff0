import { Banner } from '../../../../components/Banner/Banner';
import { Button } from '../../../../components/Button/Button';
import type { Survey, YearDoubt, YearSlot } from '../../../../engine/api';
import { usePageStore } from '../../state/useStore';
import { slotWords } from '../../../../words/rules';
import { NewerChoice } from '../NewerExports/NewerExports';

/** What of the files only the analyst can know, each with its answers: an export made anew, or another year's. */
export function YearDoubts({ survey }: { survey: Survey }) {
  const { doubts, newer } = survey;
  if (doubts.length === 0 && newer.length === 0) return null;
  return (
    <Banner title="To be decided" tone="warning">
      {newer.length > 0 && <NewerChoice newer={newer} takesFocus={false} />}
      {doubts.map((doubt) => (
        <Doubt key={`${doubt.olderTable} ${doubt.newerTable}`} doubt={doubt} returnYear={survey.returnYear} />
      ))}
    </Banner>
  );
}

function Doubt({ doubt, returnYear }: { doubt: YearDoubt; returnYear: number | null }) {
  const store = usePageStore();
  const { older, newer, olderTable, newerTable, replaceable, words } = doubt;
  const otherYear: YearSlot = doubt.year === 'this' ? 'last' : 'this';
  const year = slotWords(otherYear, returnYear);
  return (
    <div className="gt-doubt" role="group" aria-label={`${olderTable} and ${newerTable}`}>
      <p>{words}</p>
      <div className="gt-buttons">
        {[newerTable, olderTable].map((name) => (
          <Button
            key={name}
            look="secondary"
            onClick={() => {
              void store.getState().putInYears([{ name, year: otherYear }]);
            }}
          >
            {name} is of {year}
          </Button>
        ))}
        {replaceable && (
          <Button
            look="secondary"
            onClick={() => {
              void store.getState().replaceFiles([{ older, newer }]);
            }}
          >
            {newerTable} replaces {olderTable}
          </Button>
        )}
        <Button
          look="secondary"
          onClick={() => {
            void store.getState().keepBoth([newer]);
          }}
        >
          Use both
        </Button>
      </div>
    </div>
  );
}
