import { type SubmitEvent, useEffect, useId, useState } from 'react';

import { Button } from '../../../components/Button/Button';
import type { Catalogue, ChildFinding, ChildRecords, FindingCell } from '../../../engine/api';
import { number } from '../../../words/numbers';
import { codesInYear } from '../modules/codes';
import { cellFacts, cellKey, isEditable } from '../modules/marks';
import { yearOf } from '../rows';

interface Props {
  finding: ChildFinding;
  records: ChildRecords;
  catalogue: Catalogue;
  returnYear: number;
  countAlike: (finding: number, cell: FindingCell) => Promise<number>;
  onWrite: (finding: number, cell: FindingCell, text: string) => void;
}

interface Alike {
  cell: FindingCell;
  count: number;
}

/** The same value everywhere: where other findings of the rule have the same value in a cell, all are written at once. */
export function AlikeBox({ finding, records, catalogue, returnYear, countAlike, onWrite }: Props) {
  const id = useId();
  const [alike, setAlike] = useState<Alike[]>([]);
  const [chosen, setChosen] = useState('');
  const [text, setText] = useState('');

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
  const codes = info ? codesInYear(info, yearOf(returnYear, here.cell.year)) : [];
  const held = cellFacts(here.cell, records).text.trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onWrite(finding.finding, here.cell, text.trim());
  };

  return (
    <form className="gt-alike" onSubmit={submit}>
      <p className="gt-alike__words">
        {number(here.count)} findings of this rule have {info?.name} {held === '' ? 'blank' : held}.
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
      <label className="gt-alike__field" htmlFor={id}>
        Write
      </label>
      <input
        className="govuk-input gt-small-input"
        id={id}
        list={`${id}-codes`}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <datalist id={`${id}-codes`}>
        {codes.map(({ code, meaning }) => (
          <option key={code} value={code}>{meaning}</option>
        ))}
      </datalist>
      <Button type="submit" look="secondary" className="gt-small-button" disabled={text.trim() === ''}>
        Write into all {number(here.count)}
      </Button>
      {held !== '' && (
        <Button
          look="link"
          onClick={() => {
            onWrite(finding.finding, here.cell, '');
          }}
        >
          Blank all {number(here.count)}
        </Button>
      )}
    </form>
  );
}

function nameOfCell(cell: FindingCell, records: ChildRecords, catalogue: Catalogue): string {
  const name = catalogue.modules[cell.module]?.fields[cell.field]?.name ?? '';
  const text = cellFacts(cell, records).text.trim();
  return `${name} ${text === '' ? 'blank' : text}${cell.year === 'last' ? ', last year' : ''}`;
}
