import { type FocusEvent, Fragment, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';

import { useRowsInView } from '../../../../components/VirtualList/useRowsInView';
import type { Catalogue, CellReading, ChildTable } from '../../../../engine/api';
import { moduleWords } from '../../../../words/modules';
import { slotWords } from '../../../../words/rules';
import { yearOf } from '../rows';
import { AddRow } from './AddRow';
import { GridHeadings } from './GridHeadings';
import { RecordRow } from './RecordRow';
import { columnsToShow } from './columns';
import { canBeFollowed } from './following';
import type { CellPlace, Marks } from './marks';
import { useGrid } from './useGrid';

/** Asks the table that has the cell to show it; `focus` also moves there, `edit` also starts editing. */
export interface Request {
  cell: CellPlace;
  how: 'show' | 'focus' | 'edit';
}

export interface GridActions {
  /** The focus came to a cell. */
  onAt: (cell: CellPlace) => void;
  onWrite: (cell: CellPlace, text: string) => Promise<void>;
  onNextFinding: () => void;
  onAddRow: (table: ChildTable) => void;
  /** Adds a copy of the last row by date that begins where it ends. */
  onAddRowAfter: (table: ChildTable) => void;
  /** The blank row just added has been left. */
  onLeaveRow: () => void;
  /** Asks first; answers whether the row has gone. */
  onDeleteRow: (table: ChildTable, row: number) => Promise<boolean>;
  /** A letter was typed at a cell that is not being edited. */
  onLetter: (letter: string) => void;
  /** Says aloud what came of a key. */
  onSay: (words: string) => void;
  /** Says what was typed and went with its editor, where it is seen too. */
  onLost: (words: string) => void;
  onHelp: (module: number, field: number) => void;
  readCell: (module: number, field: number, text: string) => Promise<CellReading>;
}

interface Props {
  table: ChildTable;
  catalogue: Catalogue;
  returnYear: number;
  marks: Marks;
  chosenFinding: number | null;
  allColumns: boolean;
  request: Request | null;
  actions: GridActions;
}

/** A module's rows of one year, as a table that is moved through and edited like a spreadsheet. */
export function RecordGrid({ table, catalogue, returnYear, marks, chosenFinding, allColumns, request, actions }: Props) {
  const captionId = useId();
  const element = useRef<HTMLTableElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const columns = useMemo(() => columnsToShow(table, catalogue, marks, allColumns), [table, catalogue, marks, allColumns]);
  // The row of the stop and of the editor, in the order of rows: known to the grid, which is told how to scroll.
  const [kept, setKept] = useState<number | null>(null);
  const view = useRowsInView({ count: table.rows.length, box, rowHeight, keep: [kept] });
  const grid = useGrid({ table, columns, element, addButton, request, actions, scrollToRow: view.scrollToRow });
  const stopRow = grid.stop.row - 1;
  if (stopRow !== kept) setKept(stopRow);
  const words = `${moduleWords(catalogue, table.module)}, ${slotWords(table.year, returnYear)}`;
  const onePerChild = catalogue.modules[table.module]?.onePerChild ?? false;
  const isFull = onePerChild && table.rows.length > 0;

  return (
    <section className={`gt-records gt-records--${table.year}`} aria-labelledby={captionId}>
      <div className="gt-records__head">
        <h4 className="gt-records__title" id={captionId}>
          {words}
        </h4>
        {!isFull && (
          <AddRow
            button={addButton}
            words={words}
            canFollow={canBeFollowed(table, catalogue)}
            onAdd={() => {
              grid.expectNewRow();
              actions.onAddRow(table);
            }}
            onAddAfter={() => {
              grid.expectNewRow();
              actions.onAddRowAfter(table);
            }}
          />
        )}
      </div>
      {table.rows.length === 0 ? (
        <p className="gt-records__none">None.</p>
      ) : (
        <div className={view.isLong ? 'gt-records__box gt-records__box--long' : 'gt-records__box'} ref={box}>
          {/* A grid is one stop of the Tab key; the keys below are those of its cells. */}
          <table
            ref={element}
            className="gt-records__table"
            role="grid"
            aria-labelledby={captionId}
            aria-rowcount={table.rows.length + 1}
            onKeyDown={(event: KeyboardEvent) => {
              grid.onKeyDown(event);
            }}
            onFocus={(event: FocusEvent) => {
              grid.onFocus(event);
            }}
            onDoubleClick={(event) => {
              grid.onDoubleClick(event);
            }}
          >
            <GridHeadings
              module={table.module}
              columns={columns}
              catalogue={catalogue}
              stop={grid.stop}
              onHelp={actions.onHelp}
            />
            <tbody>
              {view.rows.map(({ index, before }) => {
                const row = table.rows[index];
                if (!row) return null;
                const number = index + 1;
                return (
                  <Fragment key={row.row}>
                    {before > 0 && <RowsLeftOut height={before} columns={columns.length + 2} />}
                    <RecordRow
                      row={row}
                      number={number}
                      module={table.module}
                      year={table.year}
                      returnYear={yearOf(returnYear, table.year)}
                      columns={columns}
                      catalogue={catalogue}
                      marks={marks}
                      chosenFinding={chosenFinding}
                      stop={grid.stop.row === number ? grid.stop.column : null}
                      editing={grid.editing?.row === number ? grid.editing : null}
                      readCell={actions.readCell}
                      onCommit={grid.onCommit}
                      onCancel={grid.onCancel}
                      onLost={actions.onLost}
                      onDelete={grid.onDelete}
                      measure={view.measure}
                    />
                  </Fragment>
                );
              })}
              {view.after > 0 && <RowsLeftOut height={view.after} columns={columns.length + 2} />}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Until it is measured, a row is taken to be so high. */
const rowHeight = 28;

/** The room of rows that are not in the page. */
function RowsLeftOut({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td className="gt-records__left-out" colSpan={columns} style={{ height }} />
    </tr>
  );
}
