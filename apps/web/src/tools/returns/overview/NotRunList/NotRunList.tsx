import { ScreenLink } from '../../../../shell/ScreenLink';
import { Button } from '../../../../components/Button/Button';
import { Details } from '../../../../components/Details/Details';
import type { Catalogue, Checked, NotRun } from '../../../../engine/api';
import { useStore } from '../../state/useStore';
import { count } from '../../../../words/numbers';
import { ruleName } from '../../../../words/rules';
import { remedies } from './remedies';

/** The rules that could not run, by reason: no finding of theirs does not mean that all is well. */
export function NotRunList({ catalogue, checked }: { catalogue: Catalogue; checked: Checked }) {
  const survey = useStore((page) => page.survey);
  const found = survey === null ? [] : remedies(survey, catalogue);
  const total = checked.notRun.reduce((sum, each) => sum + each.rules.length, 0);
  return (
    <section aria-labelledby="gt-not-run">
      <h2 className="govuk-heading-m" id="gt-not-run">
        Rules not run
      </h2>
      {total === 0 ? (
        <p>Every rule of the year ran.</p>
      ) : (
        <>
          <p>
            {count(total, 'rule')} could not run, so nothing is known of what {total === 1 ? 'it' : 'they'} would find.{' '}
            {found.length === 0 ? (
              'All that could be given is here; the reasons below are in the files themselves.'
            ) : (
              <>
                To have more of them run, go to <ScreenLink screen="start">Files</ScreenLink>:
              </>
            )}
          </p>
          {found.length > 0 && (
            <ul className="govuk-list govuk-list--bullet">
              {found.map((remedy) => (
                <li key={remedy}>{remedy}</li>
              ))}
            </ul>
          )}
          {checked.notRun.map((group) => (
            <ReasonGroup key={group.reason} group={group} catalogue={catalogue} />
          ))}
        </>
      )}
    </section>
  );
}

function ReasonGroup({ group, catalogue }: { group: NotRun; catalogue: Catalogue }) {
  const openHelp = useStore((page) => page.openHelp);
  return (
    <Details summary={`${count(group.rules.length, 'rule')}: ${group.reason}`}>
      <ul className="gt-plain-list">
        {group.rules.map((rule) => (
          <li key={rule}>
            <Button
              look="link"
              onClick={() => {
                openHelp({ kind: 'rule', rule });
              }}
            >
              {ruleName(catalogue.rules[rule])}
            </Button>
          </li>
        ))}
      </ul>
    </Details>
  );
}
