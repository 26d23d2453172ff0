import type { Catalogue, CodeInfo } from '../../engine/api';
import { useStore } from '../../tools/returns/state/useStore';
import { fieldKindWords, yearsWords } from '../../words/rules';

interface Props {
  module: number;
  field: number;
  catalogue: Catalogue;
}

/** What a field means, and its codes: those of the return year first, the others after. */
export function FieldHelp({ module, field, catalogue }: Props) {
  const year = useStore((page) => page.checked?.definitionsYear ?? catalogue.latestYear);
  const info = catalogue.modules[module]?.fields[field];
  if (info === undefined) return null;
  const isAccepted = (code: CodeInfo) => code.since <= year && year <= code.until;
  const others = info.codes.filter((code) => !isAccepted(code));
  return (
    <>
      <dl className="gt-facts">
        <dt>Meaning</dt>
        <dd>{info.meaning}</dd>
        <dt>Holds</dt>
        <dd>{fieldKindWords(info)}</dd>
        {info.derived && (
          <>
            <dt>Worked out</dt>
            <dd>
              The page works this item out itself; it cannot be edited.
              {info.derivedFrom !== '' && ` It cannot be worked out without ${info.derivedFrom}.`}
            </dd>
          </>
        )}
      </dl>
      <CodeTable caption={`Codes accepted in ${year.toString()}`} codes={info.codes.filter(isAccepted)} />
      <CodeTable caption="Codes of other years" codes={others} catalogue={catalogue} />
    </>
  );
}

function CodeTable({ caption, codes, catalogue }: { caption: string; codes: CodeInfo[]; catalogue?: Catalogue }) {
  if (codes.length === 0) return null;
  return (
    <table className="govuk-table gt-table">
      <caption className="govuk-table__caption govuk-table__caption--s">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Meaning</th>
          {catalogue !== undefined && <th scope="col">Return years</th>}
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => (
          <tr key={`${code.code} ${code.since.toString()}`}>
            <th scope="row">{code.code}</th>
            <td>{code.meaning}</td>
            {catalogue !== undefined && <td>{yearsWords(code, catalogue)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
