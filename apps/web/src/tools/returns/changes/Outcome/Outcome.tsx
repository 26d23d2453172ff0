import { Details } from '../../../../components/Details/Details';
import type { Catalogue, Checked } from '../../../../engine/api';
import { useStore } from '../../state/useStore';
import { countByRule } from '../../state/views/findings';
import { count, number } from '../../../../words/numbers';
import { ruleName } from '../../../../words/rules';
import { outcomeOf } from './outcome';

/** Findings at first, solved, new and now; on demand by rule. */
export function Outcome({ catalogue, checked }: { catalogue: Catalogue; checked: Checked }) {
  const countsAtFirst = useStore((page) => page.countsAtFirst);
  const begunLater = useStore((page) => page.rulesBegunLater);
  const { atFirst, now, solved, added, begun, stopped, rules } = outcomeOf(
    countsAtFirst,
    countByRule(checked.findings, catalogue.rules.length),
    { now: new Set(checked.rulesRun), begunLater },
  );
  return (
    <>
      <p className="gt-result">
        {count(atFirst, 'finding')} when first checked, {number(solved)} solved, {number(added)} new
        {begun > 0 && `, ${number(begun)} of rules that began to run since`}
        {stopped > 0 && `, ${number(stopped)} of rules that do not run now`}: <strong>{number(now)} now</strong>
      </p>
      {rules.length > 0 && (
        <Details summary={`Solved and new by rule (${count(rules.length, 'rule')})`}>
          <table className="govuk-table gt-table">
            <caption className="govuk-visually-hidden">Findings by rule, when first checked and now</caption>
            <thead>
              <tr>
                <th scope="col">Rule</th>
                <th scope="col" className="gt-table__number">
                  When first checked
                </th>
                <th scope="col" className="gt-table__number">
                  Now
                </th>
              </tr>
            </thead>
            <tbody>
              {rules.map((each) => (
                <tr key={each.rule}>
                  <th scope="row">{ruleName(catalogue.rules[each.rule])}</th>
                  <td className="gt-table__number">{number(each.atFirst)}</td>
                  <td className="gt-table__number">{number(each.now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Details>
      )}
    </>
  );
}
