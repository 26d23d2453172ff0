import { ErrorSummary } from '../components/ErrorSummary/ErrorSummary';
import { HelpPanel } from '../components/HelpPanel/HelpPanel';
import { LiveRegion } from '../components/LiveRegion/LiveRegion';
import { Progress } from '../components/Progress/Progress';
import { useControlKey, useShortcut } from '../components/Shortcuts/useShortcut';
import { NewerExports } from '../tools/returns/start/NewerExports/NewerExports';
import { allWork, hasWork } from '../tools/returns/state/questions';
import type { ProblemField } from '../tools/returns/state/state';
import { usePageStore, useStore } from '../tools/returns/state/useStore';
import { canRedo, canUndo } from '../tools/returns/state/views/undo';
import { AskFirst } from './AskFirst/AskFirst';
import { Boundary } from './Boundary';
import { CurrentScreen } from './CurrentScreen';
import { Footer } from './Footer';
import { Header } from './Header';
import { Notice } from './Notice';
import { useAddress } from './useAddress';
import { useDropAnywhere } from './useDropAnywhere';
import { focusWhereLost, useKeptFocus, useScreenFocus } from './useScreenFocus';

/** Where a problem's field is on its screen. */
const fieldIds: Record<ProblemField, string> = { authority: 'gt-authority' };

/** The whole page: bar, what went wrong, progress, the screen, help over it, and what is spoken. */
export function App() {
  const store = usePageStore();
  const screen = useStore((page) => page.screen);
  const problem = useStore((page) => page.problem);
  const problemField = useStore((page) => (page.screen === 'start' ? page.problemField : null));
  const progress = useStore((page) => page.progress);
  // Stopping starts the engine anew with the files as given: changes would be lost.
  const hasChanges = useStore((page) => hasWork(allWork(page.work)));
  const notice = useStore((page) => page.notice);
  const isDragging = useStore((page) => page.isDragging);
  const announcement = useStore((page) => page.announcement);
  const { dismissProblem, dismissNotice, cancel, openHelp, download } = store.getState();

  useAddress();
  useScreenFocus(screen);
  useKeptFocus();
  useDropAnywhere();
  useShortcut('?', () => {
    openHelp({ kind: 'shortcuts' });
  });
  useControlKey('z', (shift) => {
    const page = store.getState();
    if (shift && canRedo(page)) void page.redo().then(focusWhereLost);
    if (!shift && canUndo(page)) void page.undo().then(focusWhereLost);
  });
  useControlKey('y', () => {
    const page = store.getState();
    if (canRedo(page)) void page.redo().then(focusWhereLost);
  });

  return (
    <>
      <a className="govuk-skip-link" href="#main" onClick={skipTo}>
        Skip to main content
      </a>
      <Header />
      <main className={`gt-main gt-main--${screen}`} id="main" tabIndex={-1} aria-busy={progress !== null}>
        <ErrorSummary
          problem={problem}
          field={problemField === null ? undefined : fieldIds[problemField]}
          onDismiss={dismissProblem}
        />
        <Notice notice={notice} onDismiss={dismissNotice} />
        <Progress
          progress={progress}
          onCancel={
            hasChanges
              ? null
              : () => {
                  void cancel();
                }
          }
        />
        <Boundary
          resetKey={screen}
          onSave={() => {
            void download('session');
          }}
        >
          <CurrentScreen />
        </Boundary>
      </main>
      <Footer />
      {isDragging && screen !== 'start' && <p className="gt-drop-hint">Drop the files to add them to the return</p>}
      <HelpPanel />
      <AskFirst />
      <NewerExports />
      <LiveRegion text={announcement} />
    </>
  );
}

/** The address names the screen, so the link moves the focus itself. */
function skipTo(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
