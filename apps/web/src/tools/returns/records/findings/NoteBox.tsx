import { useId, useState } from 'react';

import { Button } from '../../../../components/Button/Button';
import { unkept } from '../../../../components/Unkept/unkept';

interface Props {
  note: string;
  onKeep: (text: string) => void;
}

/** Why a finding stands, in the analyst's words: carried into the report. Kept when the field is left. */
export function NoteBox({ note, onKeep }: Props) {
  const id = useId();
  const [text, setText] = useState(note);
  const isKept = text.trim() === note.trim();
  const keep = () => {
    if (!isKept) onKeep(text.trim());
  };
  return (
    <div className="gt-note">
      <label className="gt-note__label" htmlFor={id}>
        Note, carried into the report
      </label>
      <textarea
        className="govuk-textarea gt-note__text"
        id={id}
        rows={1}
        {...unkept(!isKept)}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
        onBlur={keep}
      />
      <Button look="secondary" className="gt-small-button" aria-disabled={isKept} onClick={keep}>
        {isKept && note !== '' ? 'Note kept' : 'Keep note'}
      </Button>
    </div>
  );
}
