import type { Screen } from '../tools/returns/state/state';
import { usePageStore } from '../tools/returns/state/useStore';

/** A link to another screen, with an address of its own. */
export function ScreenLink({ screen, children }: { screen: Screen; children: string }) {
  const store = usePageStore();
  return (
    <a
      className="govuk-link"
      href={`#${screen}`}
      onClick={(event) => {
        event.preventDefault();
        store.getState().go(screen);
      }}
    >
      {children}
    </a>
  );
}
