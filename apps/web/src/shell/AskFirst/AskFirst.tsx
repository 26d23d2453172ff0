import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button/Button';
import { Dialog } from '../../components/Dialog/Dialog';
import { usePageStore, useStore } from '../../tools/returns/state/useStore';

/**
 * Asks before work is set aside or dropped: to save a session first, to go on, or to leave it. Saving leaves the question
 * open, so that she goes on only once the file is there.
 *
 * Accessibility: a dialog with the focus on its question; Escape leaves everything as it is; that a session was saved is
 * said aloud, and the focus goes to the next button.
 */
export function AskFirst() {
  const store = usePageStore();
  const question = useStore((page) => page.question);
  const problem = useStore((page) => page.problem);
  const goOn = useRef<HTMLButtonElement>(null);
  const saved = question?.saved ?? '';
  useEffect(() => {
    if (saved !== '') goOn.current?.focus();
  }, [saved]);
  if (question === null) return null;
  const { answer, saveBeforeAnswer } = store.getState();
  return (
    <Dialog
      title={question.title}
      onClose={() => {
        answer(false);
      }}
    >
      <p>{question.words}</p>
      <p role="status">
        {problem}
        {problem === '' && saved !== '' && `Saved as ${saved}, usually in your Downloads folder.`}
      </p>
      <div className="gt-buttons">
        <Button
          onClick={() => {
            void saveBeforeAnswer();
          }}
        >
          Save a session first
        </Button>
        <Button
          look="secondary"
          ref={goOn}
          onClick={() => {
            answer(true);
          }}
        >
          Go on
        </Button>
        <Button
          look="secondary"
          onClick={() => {
            answer(false);
          }}
        >
          Leave it
        </Button>
      </div>
    </Dialog>
  );
}
