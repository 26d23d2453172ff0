import { useMemo, useRef, useState } from 'react';

import { copyText } from '../../../components/Clipboard/copyText';
import { shortcutList } from '../../../components/Shortcuts/shortcutList';
import type { ChildTable, FindingCell, Suggestion } from '../../../engine/api';
import { blankRow } from '../state/blankRow';
import { usePageStore } from '../state/useStore';
import { canRedo, canUndo } from '../state/views/undo';
import { count } from '../../../words/numbers';
import type { FindingActions } from './findings/FindingList';
import { type CellPlace, firstCell, marksAt, marksOf } from './modules/marks';
import type { GridActions, Request } from './modules/RecordGrid';
import type { TabKey } from './modules/tabs';

/** A row that is to be deleted, until that is confirmed. */
export interface DeletionAsked {
  table: ChildTable;
  row: number;
  answer: (isSure: boolean) => void;
}

/**
 * What this screen does, and what it remembers from child to child: the tab, and the cell to be shown next. Choosing a
 * finding leads to its cells, choosing a cell to its finding.
 */
export function useRecordWork() {
  const store = usePageStore();
  const [tab, setTab] = useState<TabKey | null>(null);
  const [request, setRequest] = useState<Request | null>(null);
  const [asked, setAsked] = useState<DeletionAsked | null>(null);
  const latestTab = useRef(tab);

  const work = useMemo(() => {
    const chooseTab = (chosen: TabKey) => {
      latestTab.current = chosen;
      setTab(chosen);
    };

    const go = (cell: CellPlace, how: Request['how']) => {
      if (latestTab.current !== 'all') chooseTab(cell.module);
      setRequest({ cell, how });
    };

    /** Shows the cells of the finding that is chosen now. */
    const showChosen = (how: Request['how']) => {
      const { records, finding } = store.getState();
      const chosen = records?.findings.find((each) => each.finding === finding);
      const cell = records && chosen ? firstCell(chosen, records) : null;
      if (cell) go(cell, how);
    };

    const choose = async (finding: number | null) => {
      await store.getState().chooseFinding(finding);
      showChosen('show');
    };

    /** From a cell the focus goes along to the next finding's cell; from elsewhere it stays. */
    const step = async (by: 1 | -1) => {
      const isInCells = document.activeElement?.closest('[role="grid"]') !== null && document.activeElement !== null;
      await store.getState().keepBlankRow();
      await store.getState().stepFinding(by);
      showChosen(isInCells ? 'focus' : 'show');
    };

    /** Another child keeps the tab, unless only another one has something to mend. The first finding's cells are shown. */
    const showChild = async (child: number) => {
      await store.getState().showChild(child);
      const { records } = store.getState();
      if (!records) return;
      const isHere = (cell: CellPlace) => latestTab.current === 'all' || cell.module === latestTab.current;
      const here = records.findings.find((finding) => finding.cells.some(isHere));
      const first = here ? { ...here, cells: here.cells.filter(isHere) } : records.findings[0];
      const cell = first ? firstCell(first, records) : null;
      if (cell) go(cell, 'show');
    };

    const showChildOfRule = async (child: number, rule: number) => {
      await store.getState().showChild(child);
      const found = store.getState().records?.findings.find((each) => each.rule === rule);
      if (found) await choose(found.finding);
    };

    /** What was pressed may be gone with the finding it mended: the focus then goes to the list's heading. */
    const mend = async (change: Promise<void>) => {
      await change;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById('gt-findings-heading')?.focus();
      });
    };

    const accept = (suggestion: Suggestion, among: number) =>
      mend(store.getState().setCells(suggestion.cells, { kind: 'suggestion', text: suggestion.basis, among }));

    /** How many suggestions there are for a finding, of which the analyst takes one. */
    const countSuggestions = (finding: number) => store.getState().advice.get(finding)?.suggestions.length ?? 0;

    const useBest = () => {
      const { finding, advice, announce } = store.getState();
      const best = finding === null ? undefined : advice.get(finding)?.suggestions[0];
      if (best && (best.confidence === 'sure' || best.confidence === 'likely'))
        void accept(best, countSuggestions(finding ?? -1));
      else announce('No single suggestion for the chosen finding.');
    };

    const edit = () => {
      const { records, finding } = store.getState();
      const [first] = records?.findings ?? [];
      if (finding === null && first)
        void store
          .getState()
          .chooseFinding(first.finding)
          .then(() => {
            showChosen('edit');
          });
      else showChosen('edit');
    };

    /** Asks before a row goes that has anything in it. */
    const deleteRow = async (table: ChildTable, row: number) => {
      const isSure =
        row === blankRow ||
        (await new Promise<boolean>((answer) => {
          setAsked({ table, row, answer });
        }));
      setAsked(null);
      if (isSure) await store.getState().deleteRow(table.module, table.year, row);
      return isSure;
    };

    const grid: GridActions = {
      onAt: (cell) => {
        const { records, finding, chooseFinding } = store.getState();
        const marks = records ? marksAt(marksOf(records.findings), cell) : [];
        const [first] = marks;
        if (first && !marks.some((mark) => mark.finding === finding)) void chooseFinding(first.finding);
      },
      onWrite: (cell, text) => store.getState().setCells([{ ...cell, text }], { kind: 'typed', text: '' }),
      onNextFinding: () => {
        void store
          .getState()
          .stepFinding(1)
          .then(() => {
            showChosen('focus');
          });
      },
      onAddRow: (table: ChildTable) => void store.getState().addRow(table.module, table.year),
      onAddRowAfter: ({ module, year, rows }: ChildTable) => {
        const any = rows.find(({ row }) => row !== blankRow);
        if (any) void store.getState().addRowAfter(module, year, any.row);
      },
      onLeaveRow: () => void store.getState().keepBlankRow(),
      onDeleteRow: deleteRow,
      onLetter: (letter) => {
        if (!store.getState().shortcutsOn || !shortcutList.some(({ single, keys }) => single && keys.includes(letter))) {
          store.getState().announce('Press Enter to edit the cell.');
        }
      },
      onSay: (words) => {
        store.getState().announce(words);
      },
      onLost: (words) => {
        store.getState().refuse(words);
      },
      onHelp: (module, field) => {
        store.getState().openHelp({ kind: 'field', module, field });
      },
      readCell: (module, field, text) => store.getState().readCell(module, field, text),
    };

    const findings: FindingActions = {
      onChoose: (finding) => void choose(finding),
      onStep: (by) => void step(by),
      onUse: (finding, suggestion) => void accept(suggestion, countSuggestions(finding.finding)),
      onUseAlike: (finding, suggestion) => void mend(store.getState().acceptAlike(finding, suggestion)),
      onWriteAlike: (finding, cell: FindingCell, text) => void mend(store.getState().setAlike(finding, cell, text)),
      onNote: (finding, text) => void store.getState().setNote(finding, text),
      onHelp: (rule) => {
        store.getState().openHelp({ kind: 'rule', rule });
      },
      countAlike: (finding, cell) => store.getState().countAlike(finding, cell),
      previewAlike: (finding, cell, text) => store.getState().previewAlike(finding, cell, text),
      previewAccept: (finding, suggestion) => store.getState().previewAccept(finding, suggestion),
      readCell: grid.readCell,
    };

    const back = (way: 'undo' | 'redo') => {
      const { undo, redo } = store.getState();
      if (way === 'undo' && canUndo(store.getState())) void mend(undo());
      if (way === 'redo' && canRedo(store.getState())) void mend(redo());
    };

    const copyIdentifiers = (identifiers: string[]) => {
      const isCopied = copyText(identifiers.join('\n'));
      const words = `${count(identifiers.length, 'identifier')}, one a line`;
      store.getState().announce(isCopied ? `Copied ${words}.` : 'The browser did not let the page copy. Try again.');
    };

    return {
      copyIdentifiers,
      chooseTab,
      go,
      choose,
      step,
      showChosen,
      showChild,
      showChildOfRule,
      useBest,
      edit,
      grid,
      findings,
      back,
    };
  }, [store]);

  return { tab, request, asked, ...work };
}
