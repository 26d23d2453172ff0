import { useEffect, useRef, type ChangeEvent } from 'react';
import { Button } from '../../../../components/Button/Button';
import { usePageStore, useStore } from '../../state/useStore';
import { fromInput } from './readDropped';

/** One place for everything: files or folders dropped anywhere on the page, or picked by button. */
export function DropZone({ hasFiles }: { hasFiles: boolean }) {
  const store = usePageStore();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const isOver = useStore((page) => page.isDragging);

  useEffect(() => {
    folder.current?.setAttribute('webkitdirectory', '');
  }, []);

  const onPick = ({ target: input }: ChangeEvent<HTMLInputElement>) => {
    void store.getState().give(fromInput(input.files));
    // The same file can then be picked again, after it was mended elsewhere.
    input.value = '';
  };

  return (
    <div className={`gt-drop ${isOver ? 'gt-drop--over' : ''} ${hasFiles ? 'gt-drop--small' : ''}`}>
      <div className="gt-drop__words">
        <p className="gt-drop__title">{hasFiles ? 'Drop more files here' : 'Drop files or folders here'}</p>
        <p className="gt-hint">
          This year’s and last year’s return and Ofsted’s provider lists, all at once: CSV, XML, Excel, ODS or zip. A saved
          session too.
        </p>
      </div>
      <div className="gt-drop__buttons">
        <input ref={files} id="gt-files" type="file" aria-label="Files to check" multiple hidden onChange={onPick} />
        <input ref={folder} id="gt-folder" type="file" aria-label="Folder to check" hidden onChange={onPick} />
        <Button look={hasFiles ? 'secondary' : 'primary'} onClick={() => files.current?.click()}>
          Choose files
        </Button>
        <Button look="secondary" onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
      </div>
    </div>
  );
}
