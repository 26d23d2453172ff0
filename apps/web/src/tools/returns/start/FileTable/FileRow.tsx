import { useId, useState } from 'react';
import { FileText } from '../../../../components/FileText/FileText';
import { shownText } from '../../../../words/hidden';
import { Button } from '../../../../components/Button/Button';
import { RemarkList } from '../../../../components/RemarkList/RemarkList';
import { Tag } from '../../../../components/Tag/Tag';
import { Unseen } from '../../../../components/Unseen/Unseen';
import type { Catalogue, FileFact, YearSlot } from '../../../../engine/api';
import { usePageStore } from '../../state/useStore';
import { number } from '../../../../words/numbers';
import { slotWords } from '../../../../words/rules';
import { remarkWords, takenFor } from './fileFacts';
import { isUnused, type FileLine } from './fileGroups';
import { WhyNotUsed } from './WhyNotUsed';

interface Props {
  line: FileLine;
  returnYear: number | null;
  catalogue: Catalogue;
  /** How many tables go when the file is removed; 0 where another row of the same file offers it. */
  takesAway: number;
}

/** A table, or a file of which nothing was used: what it was taken for, its year, its remarks on demand. */
export function FileRow({ line, returnYear, catalogue, takesAway }: Props) {
  const store = usePageStore();
  const [fact] = line.facts;
  const isUseless = isUnused(fact);
  const isOther = fact.use === 'other' || fact.use === 'replaced';
  const [isOpen, setOpen] = useState(false);
  const remarksId = useId();
  const remarks = line.facts.flatMap((each) => each.remarks);
  const hasRemarks = remarks.length > 0;
  const { name } = line;
  return (
    <>
      <tr className={isUseless ? 'gt-files__row gt-files__row--refused' : 'gt-files__row'}>
        <th scope="row" className="gt-files__name">
          <FileText text={name} />
        </th>
        <td>
          {isUseless || isOther ? (
            <Tag tone={isUseless ? 'warning' : 'neutral'}>{takenFor(fact, catalogue)}</Tag>
          ) : (
            takenFor(fact, catalogue)
          )}
        </td>
        <td>{fact.year !== null && line.facts.length === 1 && <YearChoice fact={fact} returnYear={returnYear} />}</td>
        <td className="gt-table__number">{isUseless || isOther ? '' : number(fact.rows)}</td>
        <td>
          {isUseless || isOther ? (
            remarkWords(remarks)
          ) : hasRemarks ? (
            <Button
              look="link"
              aria-expanded={isOpen}
              aria-controls={remarksId}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              {remarkWords(remarks)} <Unseen>about {shownText(name)}</Unseen>
            </Button>
          ) : (
            'none'
          )}
        </td>
        <td>
          {takesAway > 0 && (
            <Button
              look="link"
              onClick={() => {
                void store.getState().takeAway(fact.file);
              }}
            >
              {removeWords(fact, takesAway)} <Unseen>{shownText(name)}</Unseen>
            </Button>
          )}
        </td>
      </tr>
      {hasRemarks && (
        <tr id={remarksId} hidden={!isOpen && !isUseless && !isOther} className="gt-files__remarks">
          <td colSpan={6}>
            {isUseless || isOther ? <WhyNotUsed line={line} /> : <RemarkList remarks={remarks} showFile={false} />}
          </td>
        </tr>
      )}
    </>
  );
}

function YearChoice({ fact, returnYear }: { fact: FileFact; returnYear: number | null }) {
  const store = usePageStore();
  return (
    <select
      className="govuk-select gt-select"
      aria-label={`Year of ${shownText(fact.name)}`}
      title={fact.yearGround}
      value={fact.year ?? ''}
      onChange={(event) => {
        void store.getState().moveToYear(fact.name, event.target.value as YearSlot);
      }}
    >
      {fact.year === null && <option value="">not known</option>}
      <option value="this">{slotWords('this', returnYear)}</option>
      <option value="last">{slotWords('last', returnYear)}</option>
    </select>
  );
}

/** A session goes with the files that came in it, each of which can go alone. */
function removeWords({ use }: FileFact, takesAway: number): string {
  if (use === 'session') return 'Remove with its files';
  return takesAway === 1 ? 'Remove' : `Remove all ${takesAway.toString()}`;
}
