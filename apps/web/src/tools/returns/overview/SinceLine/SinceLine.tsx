import { useEffect } from 'react';
import { Details } from '../../../../components/Details/Details';
import type { Checked, RuleSince } from '../../../../engine/api';
import { usePageStore, useStore } from '../../state/useStore';
import { count, number } from '../../../../words/numbers';

/** What has changed since an earlier check, where its counts were given. It follows each change made to the return. */
export function SinceLine({ checked }: { checked: Checked }) {
  const store = usePageStore();
  const since = useStore((page) => page.since);
  const files = useStore((page) => page.survey?.files);
  useEffect(() => {
    void store.getState().readSince();
  }, [store, checked.findings, files]);
  if (since === null) return null;
  if (since.problem !== '') {
    return (
      <p className="govuk-inset-text">
        {since.file} cannot be compared with this check: {since.problem}
      </p>
    );
  }
  return (
    <section className="gt-since" aria-label="Since an earlier check">
      <p className="gt-since__words">
        <strong>{since.words}</strong>
        {since.unlike.length > 0 && ` (${since.unlike.join('; ')})`}
      </p>
      {since.rules.length > 0 && (
        <Details summary={`${count(since.rules.length, 'rule')} changed`}>
          <RulesSince rules={since.rules} />
        </Details>
      )}
    </section>
  );
}

function RulesSince({ rules }: { rules: readonly RuleSince[] }) {
  return (
    <table className="govuk-table gt-table">
      <caption className="govuk-visually-hidden">Findings by rule, then and now</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col" className="gt-table__number">
            Then
          </th>
          <th scope="col" className="gt-table__number">
            Now
          </th>
          <th scope="col">What became of it</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ code, title, before, now, change }) => (
          <tr key={code}>
            <th scope="row">
              {code} {title}
            </th>
            <td className="gt-table__number">{before === null ? 'not run' : number(before)}</td>
            <td className="gt-table__number">{now === null ? 'not run' : number(now)}</td>
            <td>{change}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
