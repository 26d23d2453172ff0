// Changes to the return: each is one step that undo takes back, and is followed by what it solved, what is new and what
// remains. Steps are made one after the other, also when the analyst is quicker than the engine.

import type { CellChange, Changed, ChildFinding, ChildRecords } from '../../../engine/api';
import { blankRow, blankRowOf, withBlankRow, withoutBlankRow } from './blankRow';
import { movedWords, outcomeWords } from './mendingWords';
import type { RecordWork } from './records';
import type { Actions, State } from './state';
import { finder } from './search';
import type { Workings } from './store';
import { shownText } from '../../../words/hidden';

type MendingActions = Pick<
  Actions,
  | 'setCells'
  | 'correctColumn'
  | 'addRow'
  | 'addRowAfter'
  | 'keepBlankRow'
  | 'deleteRow'
  | 'setAlike'
  | 'acceptAlike'
  | 'previewCorrection'
  | 'previewAlike'
  | 'previewAccept'
  | 'undo'
  | 'redo'
  | 'revert'
  | 'prefer'
  | 'forgetChange'
  | 'setNote'
  | 'readCell'
  | 'countAlike'
>;

export function mendingActions(workings: Workings, records: RecordWork): MendingActions {
  const { client, get, set, attempt } = workings;
  const find = finder(workings);
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(() => attempt(work));
    return turn;
  };

  /** Unless it `leads`, the page stays where it has gone meanwhile. `moved` is what undo or redo did, in words. */
  const settle = async (changed: Changed, { leads = true, moved = '' } = {}) => {
    const before = get();
    if (before.checked === null) return;
    const children = changed.children ?? before.checked.children;
    const work = await client.work();
    const besides: Partial<State> = {
      checked: { ...before.checked, findings: changed.findings, children },
      lastChange: changed,
      lastMove: null,
      work,
      unsaved: work.unsaved,
      problem: '',
    };
    if (before.screen === 'changes') {
      besides.amendments = await client.amendments();
      besides.corrections = await client.corrections();
      besides.beside = await client.beside();
    }
    const child = childAfter(before, changed, children.ids);
    const to = child === null ? null : (children.ids[child] ?? null);
    const from = before.records !== null && to !== before.records.id ? before.records.id : null;
    if (moved !== '') besides.lastMove = { words: moved, from };
    if (child === null) await records.show(null, null, besides);
    else {
      const after = await client.child(child);
      if (leads || get().child === before.child) showAfter(before, after, besides);
      else set(besides);
    }
    get().announce([moved === '' ? '' : movedWords(moved, from, to), outcomeWords(changed)].join(' ').trim());
    if (get().filter.text !== '') await find(get().filter.text);
  };

  const showAfter = (before: State, after: ChildRecords, besides: Partial<State>) => {
    const chosen = before.records?.findings.find((finding) => finding.finding === before.finding);
    const kept = chosen === undefined ? undefined : after.findings.find((finding) => isSame(finding, chosen));
    const solvedAt = kept === undefined ? (before.finding ?? before.solvedAt) : null;
    records.showRecords(withItsBlankRow(before, after), kept?.finding ?? null, { ...besides, solvedAt });
  };

  /** Another change leaves the blank row of the child where it is. */
  const withItsBlankRow = ({ records: open, catalogue }: State, after: ChildRecords) => {
    const place = open?.id === after.id ? blankRowOf(open) : null;
    return place === null || catalogue === null ? after : withBlankRow(after, catalogue, place);
  };

  const dropBlankRow = () => {
    const { records: open } = get();
    if (blankRowOf(open) !== null && open !== null) set({ records: withoutBlankRow(open) });
  };

  /** Gives the engine the blank row, with those cells: now it counts. */
  const addBlankRow = async (cells: readonly CellChange[]) => {
    const place = blankRowOf(get().records);
    const typed = cells.find(({ text }) => text !== '');
    if (place === null && typed !== undefined) throw new Error(lostWords(typed.text));
    if (place === null) return;
    const child = openChild(get());
    const filled = cells.map(({ field, text }) => ({ field, text }));
    const changed = await client.addRow(place.module, place.year, child, filled, { kind: 'typed', text: '' });
    const isOpen = get().child === child;
    if (isOpen) dropBlankRow();
    await settle(isOpen ? changed : { ...changed, child: null }, { leads: cells.length > 0 });
  };

  const step = (change: () => Promise<Changed>) =>
    inTurn(async () => {
      await settle(await change());
    });

  return {
    readCell: (module, field, text) => client.readCell(module, field, text),
    countAlike: (finding, cell) => client.countAlike(finding, cell),
    previewCorrection: ({ cells }) => client.previewCells(cells.map(withoutItsPlace)),
    previewAlike: (finding, cell, text) => client.previewAlike(finding, cell, text),
    previewAccept: (finding, suggestion) => client.previewAccept(finding, suggestion),
    setCells: (changes, basis) =>
      changes.some(({ row }) => row === blankRow)
        ? inTurn(() => addBlankRow(changes))
        : step(() => client.setCells(changes, basis)),
    correctColumn: (correction) =>
      step(() => client.setCells(correction.cells.map(withoutItsPlace), { kind: 'bulk', text: correction.basis })),
    addRow: (module, year) =>
      inTurn(async () => {
        await addBlankRow([]);
        openChild(get());
        const { records: open, catalogue } = get();
        if (open === null || catalogue === null) return;
        set({ records: withBlankRow(open, catalogue, { module, year }) });
        get().announce('A blank row. Its findings count once a cell is filled or the row is left.');
      }),
    addRowAfter: (module, year, row) => step(() => client.addRowAfter(module, year, row, { kind: 'typed', text: '' })),
    keepBlankRow: () => inTurn(() => addBlankRow([])),
    deleteRow: (module, year, row) =>
      row === blankRow
        ? inTurn(() => {
            dropBlankRow();
            return Promise.resolve();
          })
        : step(() => client.deleteRow(module, year, row, { kind: 'typed', text: '' })),
    setAlike: (finding, cell, text) =>
      step(() => client.setAlike(finding, cell, text, { kind: 'bulk', text: 'the same value everywhere' })),
    acceptAlike: (finding, suggestion) => step(() => client.acceptAlike(finding, suggestion)),
    undo: () =>
      inTurn(async () => {
        // The engine does not know the blank row: no step of its own is taken back.
        if (blankRowOf(get().records) !== null) {
          dropBlankRow();
          get().announce('The blank row is gone. Nothing else was undone.');
          return;
        }
        const { undo } = get().work;
        await settle(await client.undo(), { moved: `Undone: ${undo}.` });
      }),
    redo: () =>
      inTurn(async () => {
        const { redo } = get().work;
        await settle(await client.redo(), { moved: `Made again: ${redo}.` });
      }),
    revert: (amendment) => step(() => client.revert(amendment)),
    prefer: (change) => step(() => client.prefer(change)),
    forgetChange: (change) =>
      inTurn(async () => {
        await client.forgetChange(change);
        const work = await client.work();
        set({ work, unsaved: work.unsaved, beside: await client.beside() });
        get().announce(`Change ${change.toString()} is forgotten.${work.undo === '' ? '' : ' Undo brings it back.'}`);
      }),
    setNote: (finding, text) =>
      inTurn(async () => {
        await client.setNote(finding, text);
        const { checked, records: open } = get();
        if (checked === null) return;
        const work = await client.work();
        const noted = checked.findings.noted.slice();
        noted[finding] = text === '' ? 0 : 1;
        set({
          work,
          unsaved: work.unsaved,
          checked: { ...checked, findings: { ...checked.findings, noted } },
          records: open === null ? null : withNote(open, finding, text),
        });
      }),
  };
}

/** As much of a cell as a change takes. */
function withoutItsPlace({ module, year, row, field, text }: CellChange): CellChange {
  return { module, year, row, field, text };
}

function lostWords(text: string): string {
  return `“${shownText(text)}” was typed into a blank row that is not there any more, and was not kept. Add the row again.`;
}

function openChild(state: State): number {
  if (state.child === null) throw new Error('Choose a child first: a row is added to the child on the screen.');
  return state.child;
}

/** The child to show after a change: the one changed, or else the one that was open, which may have a new number. */
function childAfter(before: State, changed: Changed, ids: string[]): number | null {
  if (before.records === null) return null;
  const stays = changed.children === null ? before.child : indexOrNull(ids, before.records.id);
  return before.screen === 'records' ? (changed.child ?? stays) : stays;
}

function indexOrNull(ids: string[], id: string): number | null {
  const place = ids.indexOf(id);
  return place < 0 ? null : place;
}

/** Findings are numbered anew after a change: the same one has the same rule and the same cells. */
function isSame(a: ChildFinding, b: ChildFinding): boolean {
  const cells = (finding: ChildFinding) =>
    finding.cells.map((cell) => [cell.module, cell.year, cell.row, cell.field].join(' ')).join();
  return a.rule === b.rule && cells(a) === cells(b);
}

function withNote(records: ChildRecords, finding: number, note: string): ChildRecords {
  return {
    ...records,
    findings: records.findings.map((each) => (each.finding === finding ? { ...each, note } : each)),
  };
}
