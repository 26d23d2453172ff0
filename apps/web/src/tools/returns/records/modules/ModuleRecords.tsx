import { useMemo, useState } from 'react';

import { FileText } from '../../../../components/FileText/FileText';
import { Segments } from '../../../../components/Segments/Segments';
import type { Catalogue, ChildRecords } from '../../../../engine/api';
import { explanation } from './cellWords';
import { columnsToShow } from './columns';
import { type CellPlace, marksOf, spansYears } from './marks';
import { ModuleTabs } from './ModuleTabs';
import { type GridActions, RecordGrid, type Request } from './RecordGrid';
import { factsOf } from './RecordRow';
import { pairsToShow, type TabKey, tabsOf, type YearsShown } from './tabs';

interface Props {
  records: ChildRecords;
  catalogue: Catalogue;
  returnYear: number;
  chosenFinding: number | null;
  tab: TabKey;
  onTab: (tab: TabKey) => void;
  years: YearsShown;
  onYears: (years: YearsShown) => void;
  request: Request | null;
  actions: GridActions;
}

const choices: readonly YearsShown[] = ['this year', 'one under the other', 'side by side'];
const choiceWords: Record<YearsShown, string> = {
  'this year': 'this year',
  'one under the other': 'both years',
  'side by side': 'side by side',
};

/** The child's records by module: tabs, and beneath them the rows of this year and last. */
export function ModuleRecords(props: Props) {
  const { records, catalogue, returnYear, chosenFinding, tab, onTab, years, onYears, request, actions } = props;
  const [allColumns, setAllColumns] = useState(false);
  const [at, setAt] = useState<CellPlace | null>(null);
  const tabs = useMemo(() => tabsOf(records, catalogue), [records, catalogue]);
  const marks = useMemo(() => marksOf(records.findings), [records.findings]);
  const chosen = records.findings.find((finding) => finding.finding === chosenFinding) ?? null;
  const hasLastYear = records.tables.some((table) => table.year === 'last');
  // A finding between the years cannot be understood from one of them.
  const yearsShown = years === 'this year' && spansYears(chosen, catalogue) ? 'one under the other' : years;
  const pairs = pairsToShow(records, tab, yearsShown);
  // Of what is on the screen: not a cell of another tab or child.
  const isShown = (cell: CellPlace) =>
    pairs
      .flat()
      .some(({ module, year, rows }) => module === cell.module && year === cell.year && rows.some(({ row }) => row === cell.row));
  const atHere = at !== null && isShown(at) ? at : null;
  const inGrid: GridActions = {
    ...actions,
    onAt: (cell) => {
      setAt(cell);
      actions.onAt(cell);
    },
  };

  return (
    <ModuleTabs tabs={tabs} chosen={tab} onChoose={onTab}>
      <div className="gt-tabs__choices">
        <p className="gt-cell-line" aria-hidden="true">
          {atHere === null ? (
            'Choose a cell to read what it holds. Enter or a double click edits it.'
          ) : (
            <FileText text={lineFor(atHere)} />
          )}
        </p>
        <label className="gt-tick">
          <input
            type="checkbox"
            checked={allColumns}
            onChange={(event) => {
              setAllColumns(event.target.checked);
            }}
          />
          identifiers
        </label>
        {hasLastYear && (
          <Segments
            legend="Years shown"
            values={choices}
            chosen={yearsShown}
            onChoose={onYears}
            wordsOf={(value) => choiceWords[value]}
          />
        )}
      </div>
      {pairs.map((pair) => (
        <div key={pair[0]?.module} className={yearsShown === 'side by side' ? 'gt-pair gt-pair--beside' : 'gt-pair'}>
          {pair.map((table) => (
            <RecordGrid
              key={`${records.id}:${table.module}:${table.year}`}
              table={table}
              catalogue={catalogue}
              returnYear={returnYear}
              marks={marks}
              chosenFinding={chosenFinding}
              allColumns={allColumns}
              request={request}
              actions={inGrid}
            />
          ))}
        </div>
      ))}
    </ModuleTabs>
  );

  function lineFor(cell: CellPlace): string {
    const table = records.tables.find((each) => each.module === cell.module && each.year === cell.year);
    const place = table?.rows.findIndex((each) => each.row === cell.row) ?? -1;
    const row = table?.rows[place];
    const column = table ? columnsToShow(table, catalogue, marks, true).find((each) => each.field === cell.field) : undefined;
    if (!table || !row || !column) return '';
    const facts = factsOf(row, column, cell.module, cell.year, catalogue, marks);
    return `Row ${place + 1}. ${explanation(column.name, facts)}`;
  }
}
