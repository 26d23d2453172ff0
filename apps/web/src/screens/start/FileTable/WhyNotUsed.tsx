import { Details } from '../../../components/Details/Details';
import { RemarkList } from '../../../components/RemarkList/RemarkList';
import type { Remark } from '../../../engine/api';
import { count } from '../../../words/numbers';
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

/** What decided: the first problem, or else the first remark there is. */
function leadAndRest(remarks: readonly Remark[]): { lead: Remark | undefined; rest: Remark[] } {
  const lead = remarks.find((remark) => remark.kind === 'problem') ?? remarks[0];
  return { lead, rest: remarks.filter((remark) => remark !== lead) };
}
