import { useState } from 'react';
import type { Catalogue, Survey } from '../../../../engine/api';
import { FileText } from '../../../../components/FileText/FileText';
import { usePageStore, useStore } from '../../state/useStore';

interface Props {
  survey: Survey;
  catalogue: Catalogue;
}

/** The authority: as found by its postcodes, or as typed, with the browser's own list of names to pick from. */
export function AuthorityChoice({ survey, catalogue }: Props) {
  const store = usePageStore();
  const problem = useStore((page) => (page.problemField === 'authority' ? page.problem : ''));
  const isWrong = problem !== '';
  const given = survey.authority?.name ?? '';
  const [text, setText] = useState(given);
  const [shownFor, setShownFor] = useState(given);
  if (shownFor !== given) {
    setShownFor(given);
    setText(given);
  }
  const choose = (name: string) => {
    if (name.trim() !== given) void store.getState().chooseAuthority(name.trim());
  };
  return (
    <div className={isWrong ? 'gt-field gt-field--wrong' : 'gt-field'}>
      <label className="gt-field__label" htmlFor="gt-authority">
        Local authority
      </label>
      {isWrong && (
        <p className="gt-field__error" id="gt-authority-error">
          <span className="govuk-visually-hidden">Error:</span> <FileText text={problem} />
        </p>
      )}
      <input
        className={isWrong ? 'govuk-input govuk-input--error gt-input' : 'govuk-input gt-input'}
        id="gt-authority"
        list="gt-authorities"
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'gt-authority-error gt-authority-ground' : 'gt-authority-ground'}
        value={text}
        onChange={(event) => {
          const { value } = event.target;
          setText(value);
          if (catalogue.authorities.some((authority) => authority.name === value)) choose(value);
        }}
        onBlur={() => {
          choose(text);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') choose(text);
        }}
      />
      <datalist id="gt-authorities">
        {catalogue.authorities.map(({ code, name, number }) => (
          <option key={code} value={name}>
            {number}
          </option>
        ))}
      </datalist>
      <p className="gt-hint" id="gt-authority-ground">
        {survey.authority === null
          ? 'Type a name, code or number. Without it, some placement rules cannot run.'
          : survey.authority.ground}
      </p>
    </div>
  );
}
