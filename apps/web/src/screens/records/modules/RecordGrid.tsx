import { type FocusEvent, type KeyboardEvent, useId, useMemo, useRef } from 'react';

import type { Catalogue, CellReading, ChildTable } from '../../../engine/api';
import { moduleWords } from '../../../words/modules';
import { slotWords } from '../../../words/rules';
import { yearOf } from '../rows';
import { AddRow } from './AddRow';
import { GridHeadings } from './GridHeadings';
import { RecordRow } from './RecordRow';
import { columnsToShow } from './columns';
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
  /** Adds a copy of the last row that begins where it ends. */
  onAddRowAfter: (table: ChildTable) => void;
  /** The blank row just added has been left. */
  onLeaveRow: () => void;
  /** Asks first; answers whether the row has gone. */
  onDeleteRow: (table: ChildTable, row: number) => Promise<boolean>;
  /** A letter was typed at a cell that is not being edited. */
  onLetter: (letter: string) => void;
  /** Says aloud what came of a key. */
  onSay: (words: string) => void;
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
  const addButton = useRef<HTMLButtonElement>(null);
  const columns = useMemo(
    () => columnsToShow(table, catalogue, marks, allColumns),
    [table, catalogue, marks, allColumns],
  );
  const grid = useGrid({ table, columns, element, addButton, request, actions });
  const words = `${moduleWords(catalogue, table.module)}, ${slotWords(table.year, returnYear)}`;
  const onePerChild = catalogue.modules[table.module]?.onePerChild ?? false;
  const isFull = onePerChild && table.rows.length > 0;

  return (
    <section className={`gt-records gt-records--${table.year}`} aria-labelledby={captionId}>
      <div className="gt-records__head">
        <h4 className="gt-records__title" id={captionId}>{words}</h4>
        {!isFull && (
          <AddRow
            button={addButton}
            words={words}
            canFollow={(catalogue.modules[table.module]?.span ?? null) !== null && table.rows.length > 0}
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
        <div className="gt-records__box">
          {/* A grid is one stop of the Tab key; the keys below are those of its cells. */}
          <table
            ref={element}
            className="gt-records__table"
            role="grid"
            aria-labelledby={captionId}
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
            <GridHeadings module={table.module} columns={columns} catalogue={catalogue} stop={grid.stop} onHelp={actions.onHelp} />
            <tbody>
              {table.rows.map((row, place) => (
                <RecordRow
                  key={row.row}
                  row={row}
                  number={place + 1}
                  module={table.module}
                  year={table.year}
                  returnYear={yearOf(returnYear, table.year)}
                  columns={columns}
                  catalogue={catalogue}
                  marks={marks}
                  chosenFinding={chosenFinding}
                  stop={grid.stop.row === place + 1 ? grid.stop.column : null}
                  editing={grid.editing?.row === place + 1 ? grid.editing : null}
                  readCell={actions.readCell}
                  onCommit={grid.onCommit}
                  onCancel={grid.onCancel}
                  onDelete={grid.onDelete}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
