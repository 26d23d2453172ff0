import { Unseen } from '../components/Unseen/Unseen';
import { useStore } from '../tools/returns/state/useStore';
import { canRedo, canUndo, undoneNext } from '../tools/returns/state/views/undo';

/** Undo and redo, each with what it would do beneath its name. */
export function UndoButtons() {
  const undoWords = useStore(undoneNext);
  const redoWords = useStore((page) => page.work.redo);
  const isUndo = useStore(canUndo);
  const isRedo = useStore(canRedo);
  const undo = useStore((page) => page.undo);
  const redo = useStore((page) => page.redo);
  return (
    <>
      <ToolButton name="Undo" takesBack does={undoWords} enabled={isUndo} onClick={undo} />
      <ToolButton name="Redo" does={redoWords} enabled={isRedo} onClick={redo} />
    </>
  );
}

interface ToolProps {
  name: string;
  does: string;
  /** Whether it is a way to undo: coming to it does not leave a blank row. */
  takesBack?: boolean;
  enabled: boolean;
  onClick: () => Promise<void>;
}

/** Stays focusable when there is nothing to do, so that the focus is not lost after the last undo. */
function ToolButton({ name, does, takesBack, enabled, onClick }: ToolProps) {
  const words = enabled ? does : 'nothing';
  return (
    <button
      type="button"
      className="gt-tool"
      aria-disabled={!enabled}
      data-undo={takesBack}
      title={`${name}: ${words}`}
      onClick={() => {
        if (enabled) void onClick();
      }}
    >
      <span className="gt-tool__name">
        {name}
        <Unseen>:</Unseen>
      </span>{' '}
      <span className="gt-tool__does">{words}</span>
    </button>
  );
}
