import { Details } from '../../../../components/Details/Details';
import { RemarkList } from '../../../../components/RemarkList/RemarkList';
import { count } from '../../../../words/numbers';
import { leadAndRest } from '../../../../words/remarks';
import type { FileLine } from './fileGroups';

/** Why a file was not used, or what else it is, in one line; what more there is to say of it, on demand. */
export function WhyNotUsed({ line: { facts, name } }: { line: FileLine }) {
  const { lead, rest } = leadAndRest(facts.flatMap((fact) => fact.remarks));
  return (
    <>
      {facts.length > 1 && (
        <p className="gt-files__sheets">
          {name}: {count(facts.length, 'sheet')}, of which none is used.
        </p>
      )}
      {lead !== undefined && <RemarkList remarks={[lead]} showFile={facts.length > 1} />}
      {rest.length > 0 && (
        <Details summary={`${count(rest.length, 'more remark')} about ${name}`}>
          <RemarkList remarks={rest} showFile={facts.length > 1} />
        </Details>
      )}
    </>
  );
}
