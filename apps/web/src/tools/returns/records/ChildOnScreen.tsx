import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

import { Splitter } from '../../../components/Splitter/Splitter';
import { usePageStore, useStore } from '../state/useStore';
import { FindingsPane } from './FindingsPane';
import { ChildHeader } from './header/ChildHeader';
import { ModuleRecords } from './modules/ModuleRecords';
import { bringRowsInSight } from './modules/rowsInSight';
import { tabsOf, type YearsShown } from './modules/tabs';
import { rowKey } from './rows';
import type { Span } from './timeline/scale';
import { Timeline } from './timeline/Timeline';
import { defaultShare, leastShare, mostShare, useDesk } from './useDesk';
import type { useRecordWork } from './useRecordWork';

/** The child chosen: who it is, the stay, the rows, and the findings with all that mends them. */
export function ChildOnScreen({ work }: { work: ReturnType<typeof useRecordWork> }) {
  const store = usePageStore();
  const records = useStore((page) => page.records);
  const catalogue = useStore((page) => page.catalogue);
  const returnYear = useStore((page) => page.checked?.returnYear ?? 0);
  const finding = useStore((page) => page.finding);
  const lastChange = useStore((page) => page.lastChange);
  const [span, setSpan] = useState<Span | null>(null);
  const [years, setYears] = useState<YearsShown>('this year');
  const desk = useDesk();
  const { setDesk } = store.getState();

  const pane = useRef<HTMLDivElement>(null);
  const child = records?.id;
  const { request, go } = work;
  useLayoutEffect(() => {
    if (pane.current) pane.current.scrollTop = 0;
  }, [child]);
  // Rows are why a child was chosen: those of its first finding, or the first.
  useEffect(() => {
    if (!pane.current || request?.how === 'edit') return;
    bringRowsInSight(pane.current, request === null ? null : rowKey(request.cell.module, request.cell.year, request.cell.row));
  }, [child, request]);
  // What a change led to is said below, which leaves the rows less room: the cell just written stays in sight.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (focused !== null && pane.current?.contains(focused) === true) focused.scrollIntoView({ block: 'nearest' });
  }, [lastChange]);
  const goTo = useCallback<Parameters<typeof Timeline>[0]['onGo']>(
    (cell) => {
      go(cell, 'focus');
    },
    [go],
  );
  const fold = useCallback(
    (isFolded: boolean) => {
      setDesk({ timeline: isFolded ? 'folded' : 'open' });
    },
    [setDesk],
  );

  if (records === null || catalogue === null) {
    return <p className="gt-records-screen__nobody">Choose a child from the list to see its records.</p>;
  }
  const tab = work.tab ?? tabsOf(records, catalogue)[0]?.key ?? 'all';

  return (
    <>
      <div className="gt-records-screen__records">
        <ChildHeader records={records} catalogue={catalogue} returnYear={returnYear} onPrint={print} />
        <div className="gt-records-screen__work" ref={pane}>
          <Timeline
            records={records}
            catalogue={catalogue}
            returnYear={returnYear}
            finding={finding}
            span={span}
            onSpan={setSpan}
            isFolded={desk.isFolded}
            onFold={fold}
            onGo={goTo}
            onFinding={work.findings.onChoose}
          />
          <ModuleRecords
            records={records}
            catalogue={catalogue}
            returnYear={returnYear}
            chosenFinding={finding}
            tab={tab}
            onTab={work.chooseTab}
            years={years}
            onYears={setYears}
            request={work.request}
            actions={work.grid}
          />
        </div>
      </div>
      <Splitter
        label="Room for the findings"
        controls="gt-findings-pane"
        share={desk.findingsShare ?? defaultShare}
        least={leastShare}
        most={mostShare}
        onShare={(findingsShare) => {
          setDesk({ findingsShare });
        }}
        onReset={() => {
          setDesk({ findingsShare: null });
        }}
      />
      <FindingsPane work={work} records={records} catalogue={catalogue} returnYear={returnYear} />
    </>
  );
}

function print(): void {
  window.print();
}
