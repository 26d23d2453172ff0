import { FileText } from '../../../../components/FileText/FileText';
import { shownText } from '../../../../words/hidden';
import type { Catalogue, ChildRecords, ChildTable } from '../../../../engine/api';
import { moduleWords } from '../../../../words/modules';
import { returnYearWords, slotWords } from '../../../../words/rules';
import { whatIsWrong } from '../findings/message';
import { headerFacts, yearsWords } from '../header/facts';
import { columnsToShow } from '../modules/columns';
import { type Marks, marksAt, marksOf, spansYears } from '../modules/marks';
import { placeItems } from '../timeline/geometry';
import { fittingSpan, makeScale, shownDays } from '../timeline/scale';
import { layOutStay } from '../timeline/stay';
import { TimelinePicture } from '../timeline/TimelinePicture';

interface Props {
  records: ChildRecords;
  catalogue: Catalogue;
  returnYear: number;
}

const paperWidth = 900;
/** On paper nothing can be asked for. */
const mostOnPaper = 2000;
const nothing = () => undefined;

/** One child on paper: facts, timeline, findings with their notes, and all rows, with the numbers of findings in them. */
export function PrintedChild({ records, catalogue, returnYear }: Props) {
  const marks = marksOf(records.findings);
  const isBetweenYears = records.findings.some((finding) => spansYears(finding, catalogue));
  const tables = records.tables.filter((table) => table.rows.length > 0 && (table.year === 'this' || isBetweenYears));
  const stay = layOutStay(records, catalogue, returnYear);
  const { from, to } = shownDays(fittingSpan(stay, returnYear), stay, returnYear);
  const scale = makeScale(from, to, paperWidth);
  return (
    <article className="gt-print">
      <h1>
        Child {records.id === '' ? 'without identifier' : <FileText text={records.id} />}, {returnYearWords(returnYear)}
      </h1>
      <p>
        {[
          yearsWords(records),
          ...headerFacts(records, catalogue, returnYear).map(({ name, words }) => `${name}: ${shownText(words)}`),
        ].join('; ')}
        .
      </p>
      {stay.lanes.length > 0 && (
        <>
          <p className="gt-print__lanes">From top to bottom: {stay.lanes.map((lane) => lane.name).join(', ')}.</p>
          <TimelinePicture
            picture={placeItems(stay, scale)}
            scale={scale}
            returnYear={returnYear}
            birthdays={stay.birthdays}
            finding={null}
            onShow={nothing}
            onGo={nothing}
            onFinding={nothing}
          />
        </>
      )}
      <h2>Findings</h2>
      {records.findings.length === 0 && <p>None.</p>}
      <ol>
        {records.findings.map(({ finding, rule, message, note }) => (
          <li key={finding}>
            <strong>{catalogue.rules[rule]?.code}</strong> {catalogue.rules[rule]?.title}.{' '}
            <FileText text={whatIsWrong(message, catalogue.rules[rule]?.title ?? '')} most={mostOnPaper} />
            {note !== '' && (
              <em>
                {' '}
                Note: <FileText text={note} most={mostOnPaper} />
              </em>
            )}
          </li>
        ))}
      </ol>
      {tables.map((table) => (
        <PrintedTable
          key={`${table.module}:${table.year}`}
          table={table}
          catalogue={catalogue}
          returnYear={returnYear}
          marks={marks}
        />
      ))}
    </article>
  );
}

function PrintedTable({ table, catalogue, returnYear, marks }: Omit<Props, 'records'> & { table: ChildTable; marks: Marks }) {
  const columns = columnsToShow(table, catalogue, marks, false);
  return (
    <table className="gt-print__table">
      <caption>
        {moduleWords(catalogue, table.module)}, {slotWords(table.year, returnYear)}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.place} scope="col">
              {shownText(column.name).replaceAll('_', '_\u200b')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.row}>
            {columns.map(({ place, field }) => {
              const here = field === null ? [] : marksAt(marks, { module: table.module, year: table.year, row: row.row, field });
              return (
                <td key={place} className={here.length > 0 ? 'gt-print__failing' : undefined}>
                  <FileText text={row.cells[place] ?? ''} most={mostOnPaper} />
                  {here.length > 0 && ` [${here.map((mark) => String(mark.number)).join(', ')}]`}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
