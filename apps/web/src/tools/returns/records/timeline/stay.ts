// A child's stay as things to draw: bars and marks in lanes, with gaps and overlaps between episodes, the findings that
// touch each, and what cannot be drawn because a date cannot be read. Knows nothing of pixels.

import { shownText } from '../../../../words/hidden';
import type { Catalogue, ChildRecords, FindingCell } from '../../../../engine/api';
import { birthdayAt, type Day, inWords, lengthInWords, yearEnd } from '../dates';
import { type NamedRow, namedRows, rowKey } from '../rows';
import { type Labelled, type MarkSource, type Source, sources, type SpanSource, type Tone } from './lanes';
import { gapsAndOverlaps, joinNeighbours, stack } from './neighbours';

/** A finding at an item: its number in the child's list, from 1, and where on the bar it sits. */
export interface Pin {
  number: number;
  finding: number;
  at: 'start' | 'middle' | 'end';
}

export interface StayItem {
  key: string;
  kind: 'bar' | 'mark' | 'gap' | 'overlap';
  from: Day;
  /** Equal to `from` for marks; the end of the return year for what is open. */
  to: Day;
  open: boolean;
  /** The end given lies before the beginning; `from` and `to` are in order of time all the same. */
  backwards: boolean;
  /** The end as given, where it cannot be read; the bar then runs to the end of the return year. */
  unreadEnd: string;
  /** For the bar itself, the fullest first. */
  labels: string[];
  /** Everything in one sentence, with dates. */
  words: string;
  tone: Tone;
  pins: Pin[];
  /** Where a click leads. */
  target: FindingCell;
  /** Rows drawn by this item: "module:year:row". */
  rows: string[];
  /** Given in last year's return only. */
  lastYear: boolean;
  /** Line within the lane, from 0: things that overlap lie on different ones. */
  track: number;
  /** How many items this one stands for, where they are too short to be drawn apart. */
  merged?: number;
}

export interface StayLane {
  name: string;
  items: StayItem[];
  tracks: number;
}

export interface NotDrawn {
  words: string;
  target: FindingCell;
}

export interface Stay {
  lanes: StayLane[];
  notDrawn: NotDrawn[];
  birthdays: { day: Day; words: string }[];
}

/** The lanes that have something in them; legal status and placement always. */
export function layOutStay(records: ChildRecords, catalogue: Catalogue, returnYear: number): Stay {
  const stay: Stay = { lanes: [], notDrawn: [], birthdays: birthdaysOf(records, catalogue) };
  const lanes = new Map<string, StayItem[]>();
  const marked = markedCells(records, catalogue);
  for (const source of sources) {
    const items = itemsOf(source, records, catalogue, returnYear, marked.get(source.module) ?? [], stay.notDrawn);
    lanes.set(source.lane, [...(lanes.get(source.lane) ?? []), ...items]);
  }
  for (const [name, items] of lanes) {
    if (items.length === 0) continue;
    items.sort((a, b) => a.from - b.from || a.to - b.to);
    stay.lanes.push({ name, items, tracks: stack(items) });
  }
  return stay;
}

function itemsOf(
  source: Source,
  records: ChildRecords,
  catalogue: Catalogue,
  returnYear: number,
  marked: readonly MarkedCell[],
  notDrawn: NotDrawn[],
): StayItem[] {
  const rows = rowsOfBothYears(source, records, catalogue);
  const items: StayItem[] = [];
  for (const row of rows) {
    const item = source.shape === 'bar' ? bar(source, row, returnYear) : mark(source, row);
    if (item) items.push(item);
    else noteWhatCannotBeDrawn(source, row, notDrawn);
  }
  items.sort((a, b) => a.from - b.from || a.to - b.to);
  const drawn = source.shape === 'bar' && source.joined ? joinNeighbours(items) : items;
  pinFindings(drawn, marked, source);
  for (const item of drawn) item.words = `${datesInWords(item)}: ${item.words}`;
  const betweenEpisodes = source.module === 'Episodes' && source.shape === 'bar' && !source.joined;
  return betweenEpisodes ? [...drawn, ...gapsAndOverlaps(drawn, rows)] : drawn;
}

/**
 * This year's rows, and those of last year that this year's return does not repeat. A repeated row starts on the same
 * day: what was open at the year's end is given again in full.
 */
function rowsOfBothYears(source: Source, records: ChildRecords, catalogue: Catalogue): RowOfStay[] {
  const start = source.shape === 'bar' ? source.from : source.at;
  const thisYear = namedRows(records, catalogue, source.module, 'this');
  const lastYear = namedRows(records, catalogue, source.module, 'last');
  const rows: RowOfStay[] = thisYear.map((row) => ({ ...row, repeats: [] }));
  const byStart = new Map(rows.map((row) => [row.day(start), row]));
  for (const row of lastYear) {
    const again = byStart.get(row.day(start));
    if (row.day(start) !== null && again) again.repeats.push(row);
    else rows.push({ ...row, repeats: [] });
  }
  return rows;
}

interface RowOfStay extends NamedRow {
  /** Rows of last year that say the same. */
  repeats: NamedRow[];
}

function bar(source: SpanSource, row: RowOfStay, returnYear: number): StayItem | null {
  const start = row.day(source.from);
  if (start === null) return null;
  const end = row.day(source.to);
  const shownEnd = end ?? Math.max(start, yearEnd(row.year === 'this' ? returnYear : returnYear - 1));
  const backwards = end !== null && end < start;
  const item = itemFor(source.describe(row), row, `${source.lane}:${source.from}`, row.field(source.from));
  const endText = end === null ? shownText(row.text(source.to)) : '';
  return {
    ...item,
    kind: 'bar',
    from: backwards ? shownEnd : start,
    to: backwards ? start : shownEnd,
    open: end === null && endText === '',
    unreadEnd: endText,
    backwards,
  };
}

function mark(source: MarkSource, row: RowOfStay): StayItem | null {
  const day = row.day(source.at);
  if (day === null) return null;
  const item = itemFor(source.describe(row), row, `${source.lane}:${source.at}`, row.field(source.at));
  return { ...item, kind: 'mark', from: day, to: day };
}

function itemFor(labelled: Labelled, row: RowOfStay, place: string, field: number): StayItem {
  const own = rowKey(row.module, row.year, row.row.row);
  return {
    labels: labelled.labels.map((label) => shownText(label)),
    words: shownText(labelled.words),
    tone: labelled.tone,
    key: `${place}:${own}`,
    kind: 'bar',
    from: 0,
    to: 0,
    open: false,
    backwards: false,
    unreadEnd: '',
    pins: [],
    target: { module: row.module, year: row.year, row: row.row.row, field },
    rows: [own, ...row.repeats.map((again) => rowKey(again.module, again.year, again.row.row))],
    lastYear: row.year === 'last',
    track: 0,
  };
}

function noteWhatCannotBeDrawn(source: Source, row: NamedRow, notDrawn: NotDrawn[]): void {
  const field = source.shape === 'bar' ? source.from : source.at;
  const text = row.text(field);
  // A blank date of an event only says that it has not happened. A legal status is its episode's, named once.
  if (source.shape === 'mark' && (text === '' || row.state(field) === 'absent')) return;
  if (source.shape === 'bar' && source.joined) return;
  const where = row.row.line > 0 ? `line ${row.row.line}` : 'the row added';
  const partly = row.state(field) === 'value' && text !== '';
  const why =
    text === '' ? `${field} is blank` : `${field} '${shownText(text)}' ${partly ? 'is not known to the day' : 'is not a date'}`;
  notDrawn.push({
    words: `${source.lane}, ${where}: ${why}`,
    target: { module: row.module, year: row.year, row: row.row.row, field: row.field(field) },
  });
}

/** A cell that a finding marks. */
interface MarkedCell {
  /** The finding's number in the child's list, from 1, and in the return. */
  number: number;
  finding: number;
  row: string;
  field: string;
}

/** By the module's name: lanes of one module share them. */
function markedCells({ findings }: ChildRecords, { modules }: Catalogue): Map<string, MarkedCell[]> {
  const marked = new Map(modules.map(({ name }): [string, MarkedCell[]] => [name, []]));
  findings.forEach(({ finding, cells }, place) => {
    for (const { module, year, row, field } of cells) {
      const info = modules[module];
      if (info === undefined) continue;
      marked
        .get(info.name)
        ?.push({ number: place + 1, finding, row: rowKey(module, year, row), field: info.fields[field]?.name ?? '' });
    }
  });
  return marked;
}

function pinFindings(items: StayItem[], marked: readonly MarkedCell[], source: Source): void {
  const byRow = new Map<string, StayItem>();
  for (const item of items) for (const row of item.rows) byRow.set(row, item);
  const here = new Map<string, boolean>();
  // Cells come finding by finding: one that has its pin on an item already has it there as the last.
  for (const { number, finding, row, field } of marked) {
    const item = byRow.get(row);
    if (item === undefined || item.pins.at(-1)?.finding === finding) continue;
    const isHere = here.get(field) ?? pinsHere(source, field);
    here.set(field, isHere);
    if (isHere) item.pins.push({ number, finding, at: placeOnBar(source, field, item) });
  }
}

function pinsHere(source: Source, field: string): boolean {
  if (source.shape === 'mark') {
    return field === source.at || !sources.some((other) => other.shape === 'mark' && other.at === field);
  }
  if (source.fields !== null) return source.fields.includes(field);
  return !sources.some(
    (other) => other.shape === 'bar' && other.module === source.module && (other.fields?.includes(field) ?? false),
  );
}

function placeOnBar(source: Source, field: string, item: StayItem): Pin['at'] {
  if (source.shape === 'mark') return 'middle';
  if (field === source.from || field === 'RNE') return item.backwards ? 'end' : 'start';
  if (field === source.to || field === 'REC' || field === 'REASON_PLACE_CHANGE') return item.backwards ? 'start' : 'end';
  return 'middle';
}

function datesInWords(item: StayItem): string {
  if (item.kind === 'mark') return inWords(item.from);
  if (item.backwards) return `${inWords(item.to)}, ending before it began, on ${inWords(item.from)}`;
  if (item.unreadEnd !== '') return `From ${inWords(item.from)} to '${item.unreadEnd}', which is not a date`;
  if (item.open) return `From ${inWords(item.from)}, still open`;
  return `${inWords(item.from)} to ${inWords(item.to)}, ${lengthInWords(item.to - item.from)}`;
}

function birthdaysOf(records: ChildRecords, catalogue: Catalogue): Stay['birthdays'] {
  const header = namedRows(records, catalogue, 'Header', 'this')[0] ?? namedRows(records, catalogue, 'Header', 'last')[0];
  const birth = header?.day('DOB') ?? null;
  if (birth === null) return [];
  const later = [4, 10, 16, 18].map((age) => ({ day: birthdayAt(birth, age), words: `${age}th birthday` }));
  return [{ day: birth, words: 'born' }, ...later];
}
