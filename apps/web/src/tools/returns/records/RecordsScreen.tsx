import { type CSSProperties, useEffect, useRef } from 'react';

import { usePageStore, useStore } from '../state/useStore';
import { shownOf, unknownOf } from '../state/views/children';
import { DeleteRowDialog } from './asks/DeleteRowDialog';
import { ChildList } from './children/ChildList';
import { ChildOnScreen } from './ChildOnScreen';
import { PrintedChild } from './printed/PrintedChild';
import { usePrinting } from './printed/usePrinting';
import { useCopyingChild } from './children/useCopyingChild';
import { useDesk } from './useDesk';
import { useRecordKeys } from './useRecordKeys';
import { useRecordWork } from './useRecordWork';

/** Where the weeks are spent: the children at the left, one child's records and findings beside them. */
export default function RecordsScreen() {
  const store = usePageStore();
  const shown = useStore(shownOf);
  const checked = useStore((page) => page.checked);
  const catalogue = useStore((page) => page.catalogue);
  const filter = useStore((page) => page.filter);
  const unknown = useStore(unknownOf);
  const order = useStore((page) => page.order);
  const child = useStore((page) => page.child);
  const findingsAtFirst = useStore((page) => page.findingsAtFirst);
  const records = useStore((page) => page.records);
  const search = useRef<HTMLInputElement>(null);
  const isPrinting = usePrinting();
  const { findingsShare } = useDesk();
  const work = useRecordWork();
  const { setFilter, clearFilter, setOrder } = store.getState();
  const { step, showChosen, showChild } = work;
  useCopyingChild();

  useRecordKeys({
    onStep: (by) => void step(by),
    onUndo: () => {
      work.back('undo');
    },
    onRedo: () => {
      work.back('redo');
    },
    onEdit: work.edit,
    onUseSuggestion: work.useBest,
    onSearch: () => {
      search.current?.focus();
    },
  });

  // The first finding that the filter lets through is on the screen from the start.
  useEffect(() => {
    const { child: open, finding } = store.getState();
    const onList = shownOf(store.getState())?.children ?? new Uint32Array();
    const [first] = onList;
    if (open !== null && finding !== null) showChosen('show');
    else if (open === null || !onList.includes(open))
      void (async () => {
        await step(1);
        if (store.getState().child === null && first !== undefined) await showChild(first);
      })();
  }, [store, step, showChosen, showChild]);

  if (shown === null || checked === null || catalogue === null) return null;
  return (
    <div
      className={findingsShare === null ? 'gt-records-screen' : 'gt-records-screen gt-records-screen--shared'}
      style={findingsShare === null ? {} : ({ '--gt-findings-share': findingsShare / 100 } as CSSProperties)}
    >
      <h1 className="govuk-visually-hidden" tabIndex={-1}>
        Records
      </h1>
      <div className="gt-records-screen__list">
        <ChildList
          shown={shown}
          checked={checked}
          catalogue={catalogue}
          filter={filter}
          order={order}
          child={child}
          findingsAtFirst={findingsAtFirst}
          search={search}
          onFilter={setFilter}
          onClear={clearFilter}
          onOrder={setOrder}
          onChild={(chosen) => void showChild(chosen)}
          onChildOfRule={(chosen, rule) => void work.showChildOfRule(chosen, rule)}
          unknown={unknown}
          onCopy={work.copyIdentifiers}
        />
      </div>
      <ChildOnScreen work={work} />
      {work.asked !== null && <DeleteRowDialog asked={work.asked} catalogue={catalogue} />}
      {isPrinting && records !== null && <PrintedChild records={records} catalogue={catalogue} returnYear={checked.returnYear} />}
    </div>
  );
}
