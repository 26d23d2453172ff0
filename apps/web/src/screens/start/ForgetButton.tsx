import { useState } from 'react';
import { Button } from '../../components/Button/Button';
import { Dialog } from '../../components/Dialog/Dialog';
import { usePageStore, useStore } from '../../state/useStore';

/** Empties the page. It asks first where work would be lost that no saved session holds. */
export function ForgetButton() {
  const store = usePageStore();
  const unsaved = useStore((page) => page.unsaved);
  const [isAsking, setAsking] = useState(false);
  const forget = () => {
    setAsking(false);
    void store.getState().clear();
  };
  return (
    <>
      <Button
        look="link"
        onClick={() => {
          if (unsaved) setAsking(true);
          else forget();
        }}
      >
        Forget all files and changes
      </Button>
      {isAsking && (
        <Dialog
          title="Forget your changes?"
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>You have changes or notes that no saved session holds. They cannot be brought back.</p>
          <div className="gt-buttons">
            <Button
              onClick={() => {
                void store.getState().download('session');
                setAsking(false);
              }}
            >
              Save a session first
            </Button>
            <Button look="secondary" onClick={forget}>
              Forget everything
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
