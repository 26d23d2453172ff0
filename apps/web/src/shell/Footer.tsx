import { useStore } from '../tools/returns/state/useStore';
import { ScreenLink } from './ScreenLink';

/** What the page is, and the ways to its statement and limits. */
export function Footer() {
  const catalogue = useStore((page) => page.catalogue);
  return (
    <footer className="gt-footer">
      <p className="gt-footer__words">
        Goldthread{catalogue === null ? '' : ` ${catalogue.version}`}. Your files stay in this browser: the page cannot connect to
        anything.
      </p>
      <ul className="gt-footer__links">
        <li>
          <ScreenLink screen="about">About and limits</ScreenLink>
        </li>
        <li>
          <ScreenLink screen="accessibility">Accessibility statement</ScreenLink>
        </li>
      </ul>
    </footer>
  );
}
