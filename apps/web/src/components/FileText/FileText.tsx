import { useState } from 'react';

import { number } from '../../words/numbers';
import { byDirection, cut, isPlain, mostShown, partsOf, shownText } from '../../words/hidden';

interface Props {
  text: string;
  /** Characters before it is cut. */
  most?: number;
  /** Whether the rest is offered by a button. Not within a button, an option or a cell; there the whole text is the title. */
  expandable?: boolean;
}

/**
 * Text out of a file, shown for what it is. Characters that nobody sees are marks ("U+200B"), said by name; no value turns
 * the sentence around it; what is long is cut.
 */
export function FileText({ text, most = mostShown, expandable = false }: Props) {
  const [isWhole, setWhole] = useState(false);
  const { start, isCut } = cut(text, most);
  if (!isCut) return <Shown text={text} />;
  if (!expandable) {
    return (
      <span title={shownText(text, longestTitle)}>
        <Shown text={start} />…
      </span>
    );
  }
  return (
    <>
      <Shown text={isWhole ? text : start} />
      {!isWhole && '…'}{' '}
      <button
        type="button"
        className="gt-link-button"
        aria-expanded={isWhole}
        onClick={() => {
          setWhole(!isWhole);
        }}
      >
        {isWhole ? 'Shorten' : `Show all ${number(Array.from(text).length)} characters`}
      </button>
    </>
  );
}

const longestTitle = 2000;

function Shown({ text }: { text: string }) {
  if (isPlain(text) && byDirection(text).length === 1) return <bdi className="gt-file-text">{text}</bdi>;
  return (
    <bdi className="gt-file-text">
      {partsOf(text).map((part, place) =>
        part.kind === 'hidden' ? (
          <span key={place} className="gt-hidden-mark" title={`${part.mark}, ${part.name}`}>
            {part.mark}
            <span className="govuk-visually-hidden">, {part.name},</span>
          </span>
        ) : (
          byDirection(part.text).map((piece, at) =>
            piece.isRightToLeft ? <bdi key={`${place}:${at}`}>{piece.text}</bdi> : piece.text,
          )
        ),
      )}
    </bdi>
  );
}
