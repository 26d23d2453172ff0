import { FileText } from '../../../../components/FileText/FileText';
import { Banner } from '../../../../components/Banner/Banner';
import { Button } from '../../../../components/Button/Button';
import { Details } from '../../../../components/Details/Details';
import type { Checked, Survey } from '../../../../engine/api';
import { usePageStore, useStore } from '../../state/useStore';
import { countByChild } from '../../state/views/findings';
import { asideSentence, byReason, redoWaitingWords } from '../../../../words/aside';
import { count, number } from '../../../../words/numbers';

interface Props {
  survey: Survey;
  checked: Checked | null;
}

/** What the check found, or why there is none yet: the first thing to read after files were given. */
export function CheckResult({ survey, checked }: Props) {
  const store = usePageStore();
  const isWorking = useStore((page) => page.progress !== null);
  const redoWaiting = useStore((page) => page.work.redoWaiting);
  if (checked === null) {
    if (isWorking) {
      return (
        <Banner title="Checking">
          <p>The files are read and checked. This takes a second or two for a large return.</p>
        </Banner>
      );
    }
    if (survey.notReady === '') {
      return (
        <Banner title="Not checked" tone="warning">
          <p>The files are ready to be checked.</p>
          <Button
            onClick={() => {
              void store.getState().check();
            }}
          >
            Check now
          </Button>
        </Banner>
      );
    }
    return (
      <Banner title="Not checked yet" tone="warning">
        <p>{survey.notReady}</p>
      </Banner>
    );
  }
  const findings = checked.findings.rule.length;
  const children = checked.children.ids.length;
  const withFindings = countByChild(checked.findings, children).reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0);
  return (
    <Banner title="Checked" tone={findings === 0 ? 'good' : 'note'}>
      <p className="gt-result">
        <strong>{count(findings, 'finding')}</strong> in {number(withFindings)} of {count(children, 'child', 'children')}
      </p>
      {checked.restored !== null && (
        <p>
          Your saved session is back: {count(checked.restored.changes, 'change')} made again,{' '}
          {count(checked.restored.notes, 'note')} kept.
        </p>
      )}
      {byReason(checked.changesLost).map(([reason, changes]) => (
        <Details key={reason} summary={asideSentence(reason, changes.length)} open>
          <p>Kept, listed under Changes, and made again when the files or the year fit again.</p>
          <ul className="govuk-list govuk-list--bullet">
            {Array.from(new Set(changes.map(({ why }) => why)), (words) => (
              <li key={words}>
                <FileText text={words} most={1000} />
              </li>
            ))}
          </ul>
        </Details>
      ))}
      {redoWaiting > 0 && <p>{redoWaitingWords(redoWaiting)}</p>}
      <div className="gt-buttons">
        <Button
          onClick={() => {
            store.getState().go('overview');
          }}
        >
          See the overview
        </Button>
        {findings > 0 && (
          <Button
            look="secondary"
            onClick={() => {
              void store.getState().showFindings({});
            }}
          >
            Go to the first finding
          </Button>
        )}
      </div>
    </Banner>
  );
}
