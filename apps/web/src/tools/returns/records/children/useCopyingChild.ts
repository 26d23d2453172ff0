import { useEffect } from 'react';

import { usePageStore } from '../../state/useStore';
import { recordsAsText } from '../../../../words/rowsAsText';

/** Copying while the list of children has the focus copies all records of the child on the screen, as rows with tabs. */
export function useCopyingChild(): void {
  const store = usePageStore();
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const { records, catalogue, checked, announce } = store.getState();
      const list = document.activeElement?.closest('.gt-children__list, [role="tree"]') ?? null;
      if (list === null || records === null || catalogue === null || checked === null) return;
      if (event.clipboardData === null || window.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', recordsAsText(records, catalogue, checked.returnYear));
      announce(`Copied the records of child ${records.id}.`);
    };
    document.addEventListener('copy', onCopy);
    return () => {
      document.removeEventListener('copy', onCopy);
    };
  }, [store]);
}
