import { ErrorSummary } from '../components/ErrorSummary/ErrorSummary';
import { HelpPanel } from '../components/HelpPanel/HelpPanel';
import { LiveRegion } from '../components/LiveRegion/LiveRegion';
import { Progress } from '../components/Progress/Progress';
import { useControlKey, useShortcut } from '../components/Shortcuts/useShortcut';
import { usePageStore, useStore } from '../state/useStore';
import { Boundary } from './Boundary';
import { CurrentScreen } from './CurrentScreen';
import { Footer } from './Footer';
import { Header } from './Header';
import { useAddress } from './useAddress';
import { useKeptFocus, useScreenFocus } from './useScreenFocus';

/** The whole page: bar, what went wrong, progress, the screen, help over it, and what is spoken. */
export function App() {
  const store = usePageStore();
  const screen = useStore((page) => page.screen);
  const problem = useStore((page) => page.problem);
  const progress = useStore((page) => page.progress);
  // Stopping starts the engine anew with the files as given: changes would be lost.
  const hasChanges = useStore((page) => page.unsaved || (page.checked?.changes ?? 0) > 0);
  const announcement = useStore((page) => page.announcement);
  const { dismissProblem, cancel, openHelp, download } = store.getState();

  useAddress();
  useScreenFocus(screen);
  useKeptFocus();
  useShortcut('?', () => {
    openHelp({ kind: 'shortcuts' });
  });
  useControlKey('z', (shift) => {
    const { lastChange, undo, redo } = store.getState();
    if (shift && lastChange?.canRedo === true) void redo();
    if (!shift && lastChange?.canUndo === true) void undo();
  });
  useControlKey('y', () => {
    const { lastChange, redo } = store.getState();
    if (lastChange?.canRedo === true) void redo();
  });

  return (
    <>
      <a className="govuk-skip-link" href="#main" onClick={skipTo}>
        Skip to main content
      </a>
      <Header />
      <main className={`gt-main gt-main--${screen}`} id="main" tabIndex={-1} aria-busy={progress !== null}>
        <ErrorSummary problem={problem} onDismiss={dismissProblem} />
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
      <HelpPanel />
      <LiveRegion text={announcement} />
    </>
  );
}

/** The address names the screen, so the link moves the focus itself. */
function skipTo(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
