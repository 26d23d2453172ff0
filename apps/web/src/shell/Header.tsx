import { Button } from '../components/Button/Button';
import { Unseen } from '../components/Unseen/Unseen';
import { usePageStore, useStore } from '../tools/returns/state/useStore';
import { steps } from './screens';
import { UndoButtons } from './UndoButtons';
import { Wordmark } from './Wordmark';

/** The bar at the top: the five steps with where each stands, undo and redo, and the keys. */
export function Header() {
  const screen = useStore((page) => page.screen);
  const survey = useStore((page) => page.survey);
  const checked = useStore((page) => page.checked);
  const lastChange = useStore((page) => page.lastChange);
  const records = useStore((page) => page.records);
  const unsaved = useStore((page) => page.unsaved);
  const work = useStore((page) => page.work);
  const openHelp = useStore((page) => page.openHelp);
  const store = usePageStore();

  return (
    <header className="gt-header">
      <div className="gt-header__inner">
        <Wordmark />
        <nav className="gt-steps" aria-label="Steps">
          <ol className="gt-steps__list">
            {steps({ survey, checked, lastChange, records, unsaved, work }).map((step) => (
              <li key={step.screen} className="gt-steps__item">
                {step.open ? (
                  <a
                    className="gt-steps__link"
                    href={`#${step.screen}`}
                    title={step.standing}
                    {...(step.screen === screen ? { 'aria-current': 'page' as const } : {})}
                    onClick={(event) => {
                      event.preventDefault();
                      store.getState().go(step.screen);
                    }}
                  >
                    <StepWords name={step.name} standing={step.standing} />
                  </a>
                ) : (
                  <span className="gt-steps__link gt-steps__link--later">
                    <StepWords name={step.name} standing={step.standing} />
                  </span>
                )}
              </li>
            ))}
          </ol>
        </nav>
        <div className="gt-header__tools">
          {checked !== null && <UndoButtons />}
          <Button
            look="link"
            className="gt-header__keys"
            onClick={() => {
              openHelp({ kind: 'shortcuts' });
            }}
          >
            Keys <Unseen>(keyboard shortcuts)</Unseen>
          </Button>
        </div>
      </div>
    </header>
  );
}

function StepWords({ name, standing }: { name: string; standing: string }) {
  return (
    <>
      <span className="gt-steps__name">
        {name}
        <Unseen>:</Unseen>
      </span>{' '}
      <span className="gt-steps__standing">{standing}</span>
    </>
  );
}
