import { shownText } from '../../../../words/hidden';
import type { ChildFinding, ChildRecords, Suggestion } from '../../../../engine/api';
import { cellKey } from '../modules/marks';

/** Names a finding of a child for as long as it stands: its number changes when others come and go. */
export function findingKey(finding: ChildFinding): string {
  return `${finding.rule}|${finding.cells.map(cellKey).join('|')}`;
}

/** Names an answer, so that one waved away stays away. */
export function suggestionKey(finding: ChildFinding, suggestion: Suggestion): string {
  const answer = suggestion.cells.map((cell) => `${cellKey(cell)}=${cell.text}`).join('|');
  return `${findingKey(finding)}>${answer}>${suggestion.provider?.urn ?? ''}`;
}

const mostInLine = 60;

/** What an answer changes, cell by cell. */
export interface ChangeWords {
  field: string;
  from: string;
  to: string;
}

export function changesOf(suggestion: Suggestion, records: ChildRecords): ChangeWords[] {
  return suggestion.cells.map((cell) => {
    const table = records.tables.find((each) => each.module === cell.module && each.year === cell.year);
    const place = table?.columns.findIndex((column) => column.field === cell.field) ?? -1;
    const row = table?.rows.find((each) => each.row === cell.row);
    return {
      field: table?.columns[place]?.name ?? '',
      from: shown(row?.cells[place] ?? ''),
      to: shown(cell.text),
    };
  });
}

function shown(text: string): string {
  return text.trim() === '' ? 'blank' : shownText(text, mostInLine);
}
