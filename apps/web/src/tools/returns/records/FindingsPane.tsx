import type { Catalogue, ChildRecords } from '../../../engine/api';
import { useStore } from '../state/useStore';
import { undoneNext } from '../state/views/undo';
import { FindingList } from './findings/FindingList';
import { LastChange } from './findings/LastChange';
import type { useRecordWork } from './useRecordWork';

interface Props {
  work: ReturnType<typeof useRecordWork>;
  records: ChildRecords;
  catalogue: Catalogue;
  returnYear: number;
}

/**
 * What the last change did, and the child's findings. Advice comes one finding after the other: it is listened for here,
 * so that the rows and the timeline are not drawn anew each time.
 */
export function FindingsPane({ work, records, catalogue, returnYear }: Props) {
  const finding = useStore((page) => page.finding);
  const advice = useStore((page) => page.advice);
  const hasProviders = useStore((page) => page.survey?.files.some((file) => file.use === 'providers') ?? false);
  const lastChange = useStore((page) => page.lastChange);
  const undoWords = useStore(undoneNext);
  const lastMove = useStore((page) => page.lastMove);
  const children = useStore((page) => page.checked?.children.ids);
  const isOfThisChild = lastChange !== null && (lastChange.child === null || lastChange.child === records.child);
  const back = lastMove?.from === undefined || lastMove.from === null ? -1 : (children?.indexOf(lastMove.from) ?? -1);
  return (
    <div className="gt-records-screen__findings" id="gt-findings-pane">
      {isOfThisChild && (
        <LastChange
          changed={lastChange}
          catalogue={catalogue}
          childId={records.id}
          findings={records.findings}
          undoWords={undoWords}
          move={lastMove}
          onBack={
            back < 0
              ? null
              : () => {
                  void work.showChild(back);
                }
          }
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
  );
}
