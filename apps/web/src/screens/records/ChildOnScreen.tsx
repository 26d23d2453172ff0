import { useLayoutEffect, useRef, useState } from 'react';

import { useStore } from '../../state/useStore';
import { FindingList } from './findings/FindingList';
import { LastChange } from './findings/LastChange';
import { ChildHeader } from './header/ChildHeader';
import { ModuleRecords } from './modules/ModuleRecords';
import { tabsOf, type YearsShown } from './modules/tabs';
import type { Span } from './timeline/scale';
import { Timeline } from './timeline/Timeline';
import type { useRecordWork } from './useRecordWork';

/** The child chosen: who it is, the stay, the rows, and the findings with all that mends them. */
export function ChildOnScreen({ work }: { work: ReturnType<typeof useRecordWork> }) {
  const records = useStore((page) => page.records);
  const catalogue = useStore((page) => page.catalogue);
  const returnYear = useStore((page) => page.checked?.returnYear ?? 0);
  const finding = useStore((page) => page.finding);
  const advice = useStore((page) => page.advice);
  const hasProviders = useStore((page) => page.survey?.files.some((file) => file.use === 'providers') ?? false);
  const lastChange = useStore((page) => page.lastChange);
  const undoWords = useStore((page) => page.undoWords.at(-1) ?? 'the last change');
  const [span, setSpan] = useState<Span | null>(null);
  const [years, setYears] = useState<YearsShown>('this year');

  const pane = useRef<HTMLDivElement>(null);
  const child = records?.id;
  useLayoutEffect(() => {
    if (pane.current) pane.current.scrollTop = 0;
  }, [child]);
  // What a change led to is said below, which leaves the rows less room: the cell just written stays in sight.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (focused !== null && pane.current?.contains(focused) === true) focused.scrollIntoView({ block: 'nearest' });
  }, [lastChange]);

  if (records === null || catalogue === null) {
    return <p className="gt-records-screen__nobody">Choose a child from the list to see its records.</p>;
  }
  const tab = work.tab ?? tabsOf(records, catalogue)[0]?.key ?? 'all';
  const isOfThisChild = lastChange !== null && (lastChange.child === null || lastChange.child === records.child);

  return (
    <>
      <div className="gt-records-screen__records" ref={pane}>
        <ChildHeader records={records} catalogue={catalogue} returnYear={returnYear} onPrint={print} />
        <Timeline
          records={records}
          catalogue={catalogue}
          returnYear={returnYear}
          finding={finding}
          span={span}
          onSpan={setSpan}
          onGo={(cell) => {
            work.go(cell, 'focus');
          }}
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
      <div className="gt-records-screen__findings">
        {isOfThisChild && (
          <LastChange
            changed={lastChange}
            catalogue={catalogue}
            childId={records.id}
            findings={records.findings}
            undoWords={undoWords}
            onUndo={() => {
              work.back('undo');
            }}
            onChoose={work.findings.onChoose}
          />
        )}
        <FindingList
          records={records}
          catalogue={catalogue}
          returnYear={returnYear}
          chosenFinding={finding}
          advice={advice}
          hasProviders={hasProviders}
          actions={work.findings}
        />
      </div>
    </>
  );
}

function print(): void {
  window.print();
}
