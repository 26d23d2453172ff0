import { useState } from 'react';
import { usePageStore, useStore } from '../../state/useStore';

/**
 * The analyst's name, for the change log. It may stay empty; it is kept while the page is open, and goes into session,
 * change log and report with the changes of this visit.
 */
export function Signature() {
  const store = usePageStore();
  const who = useStore((page) => page.work.who);
  const [text, setText] = useState(who);
  const take = () => {
    if (text.trim() !== who) void store.getState().sign(text.trim());
  };
  return (
    <div className="gt-field gt-signature">
      <label className="gt-field__label" htmlFor="gt-who">
        Your name, for the change log (optional)
      </label>
      <input
        className="govuk-input gt-input"
        id="gt-who"
        autoComplete="off"
        spellCheck={false}
        aria-describedby="gt-who-hint"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      <p className="gt-hint" id="gt-who-hint">
        Stands beside each change of this visit, in the session, the change log and the report. The page forgets it when it is
        closed.
      </p>
    </div>
  );
}
