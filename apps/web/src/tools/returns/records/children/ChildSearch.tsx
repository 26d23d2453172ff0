import { type ClipboardEvent, type RefObject, useId } from 'react';

interface Props {
  /** For the key that leads here. */
  field: RefObject<HTMLInputElement | null>;
  text: string;
  /** Parts of the text that name no child. */
  unknown: readonly string[];
  onText: (text: string) => void;
  onEnter: () => void;
}

const mostNamed = 5;

/**
 * Searches by identifier, one or several, also as a column copied from a spreadsheet; and by a pupil number or an Ofsted
 * number in the records. What names no child is said.
 */
export function ChildSearch({ field, text, unknown, onText, onEnter }: Props) {
  const id = useId();
  // A field of one line would join the lines of a column into one word.
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!/[\r\n\t]/.test(pasted)) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const from = selectionStart ?? text.length;
    const to = selectionEnd ?? text.length;
    onText(text.slice(0, from) + pasted.trim().replace(/[\r\n\t]+/g, ', ') + text.slice(to));
  };
  return (
    <>
      <input
        ref={field}
        className="govuk-input gt-small-input gt-children__search"
        type="search"
        aria-label="Search by identifier, UPN or URN; several with commas"
        aria-describedby={`${id}-unknown`}
        placeholder="Identifiers, UPN or URN"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
        }}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter();
        }}
      />
      <p className="gt-children__unknown" id={`${id}-unknown`} role="status">
        {unknownWords(unknown)}
      </p>
    </>
  );
}

function unknownWords(unknown: readonly string[]): string {
  if (unknown.length === 0) return '';
  const more = unknown.length > mostNamed ? ` and ${unknown.length - mostNamed} more` : '';
  return `No child found for ${unknown.slice(0, mostNamed).join(', ')}${more}.`;
}
