import { useEffect } from 'react';
import { leaveField } from '../components/Unkept/unkept';
import { fromDrop } from '../tools/returns/start/DropZone/readDropped';
import { usePageStore } from '../tools/returns/state/useStore';

/**
 * Takes files dropped anywhere on the page, on whatever screen. A browser opens a file that is dropped where nobody
 * takes it, and so leaves the page with all work on it: that must not happen to someone who misses.
 *
 * While a dialog is open, what is behind it must not change: help is closed first, and files dropped on any other dialog
 * are refused in words.
 */
export function useDropAnywhere(): void {
  const store = usePageStore();
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      store.getState().setDragging(holdsFiles(event.dataTransfer));
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) store.getState().setDragging(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const { setDragging, closeHelp, help, give, refuse } = store.getState();
      setDragging(false);
      if (event.dataTransfer === null || !holdsFiles(event.dataTransfer)) return;
      if (help !== null) closeHelp();
      else if (document.querySelector('dialog[open]') !== null) {
        refuse('The files were not taken, because a dialog was open. Close it, and drop them again.');
        return;
      }
      leaveField();
      void give(fromDrop(event.dataTransfer));
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [store]);
}

function holdsFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false;
}
