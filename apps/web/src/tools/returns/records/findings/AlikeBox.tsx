import { useEffect, useState } from 'react';

import { Button } from '../../../../components/Button/Button';
import { FileText } from '../../../../components/FileText/FileText';
import type { Catalogue, CellReading, ChildFinding, ChildRecords, FindingCell, Preview } from '../../../../engine/api';
import { shownText } from '../../../../words/hidden';
import { number } from '../../../../words/numbers';
import { cellFacts, cellKey, isEditable } from '../modules/marks';
import { AlikeDialog } from './AlikeDialog';

/** What is asked and done for findings alike. */
export interface AlikeActions {
  countAlike: (finding: number, cell: FindingCell) => Promise<number>;
  previewAlike: (finding: number, cell: FindingCell, text: string) => Promise<Preview>;
  readCell: (module: number, field: number, text: string) => Promise<CellReading>;
  onWriteAlike: (finding: number, cell: FindingCell, text: string) => void;
}

interface Props {
  finding: ChildFinding;
  records: ChildRecords;
  catalogue: Catalogue;
  returnYear: number;
  actions: AlikeActions;
}

interface Alike {
  cell: FindingCell;
  count: number;
}

/**
 * The same value everywhere: where other findings of the rule have the same value in a cell that may be what is wrong, all
 * can be written at once, in a dialog that shows first what that would do.
 */
export function AlikeBox({ finding, records, catalogue, returnYear, actions }: Props) {
  const [alike, setAlike] = useState<Alike[]>([]);
  const [chosen, setChosen] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { countAlike, previewAlike, readCell, onWriteAlike } = actions;

  useEffect(() => {
    let isLatest = true;
    const cells = finding.cells.filter((cell) => isEditable(cell, records));
    Promise.all(cells.map(async (cell) => ({ cell, count: await countAlike(finding.finding, cell) })))
      .then((counted) => {
        if (isLatest) setAlike(counted.filter((each) => each.count > 1));
      })
      .catch(() => {
        if (isLatest) setAlike([]);
      });
    return () => {
      isLatest = false;
    };
  }, [finding, records, countAlike]);

  const here = alike.find((each) => cellKey(each.cell) === chosen) ?? alike[0];
  if (!here) return null;
  const info = catalogue.modules[here.cell.module]?.fields[here.cell.field];
  const held = cellFacts(here.cell, records).text.trim();

  return (
    <div className="gt-alike">
      <p className="gt-alike__words">
        {number(here.count)} findings of this rule have {info?.name} {held === '' ? 'blank' : <FileText text={held} />}.
      </p>
      {alike.length > 1 && (
        <label className="gt-alike__field">
          In{' '}
          <select
            className="govuk-select gt-small-select"
            value={cellKey(here.cell)}
            onChange={(event) => {
              setChosen(event.target.value);
            }}
          >
            {alike.map(({ cell, count }) => (
              <option key={cellKey(cell)} value={cellKey(cell)}>
                {nameOfCell(cell, records, catalogue)} ({number(count)})
              </option>
            ))}
          </select>
        </label>
      )}
      <Button
        look="secondary"
        className="gt-small-button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        Write one value into all {number(here.count)}…
      </Button>
      {isOpen && (
        <AlikeDialog
          finding={finding.finding}
          cell={here.cell}
          count={here.count}
          held={held}
          catalogue={catalogue}
          returnYear={returnYear}
          readCell={readCell}
          previewAlike={previewAlike}
          onWrite={(text) => {
            setOpen(false);
            onWriteAlike(finding.finding, here.cell, text);
          }}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

function nameOfCell(cell: FindingCell, records: ChildRecords, catalogue: Catalogue): string {
  const name = catalogue.modules[cell.module]?.fields[cell.field]?.name ?? '';
  const text = cellFacts(cell, records).text.trim();
  return `${name} ${text === '' ? 'blank' : shownText(text)}${cell.year === 'last' ? ', last year' : ''}`;
}
