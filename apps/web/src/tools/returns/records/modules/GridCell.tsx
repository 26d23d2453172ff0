import { FileText } from '../../../../components/FileText/FileText';
import { addedWords, type CellFacts, originalWords, troubleWords } from './cellWords';
import { shownPins } from './pins';

/** The line above the table reads more of it, the editor all. */
const mostInCell = 60;

interface Props {
  facts: CellFacts;
  editable: boolean;
  /** "row:column", by which the table finds the cell to focus. */
  place: string;
  isStop: boolean;
  chosenFinding: number | null;
}

/** One cell of a record: its text, and marks for findings, changes and what cannot be read, each also in words. */
export function GridCell({ facts, editable, place, isStop, chosenFinding }: Props) {
  const words = addedWords(facts);
  const trouble = troubleWords(facts);
  const isBlank = facts.text.trim() === '';
  return (
    <td
      className={classOf(facts, editable, chosenFinding)}
      role="gridcell"
      tabIndex={isStop ? 0 : -1}
      data-place={place}
      aria-readonly={!editable}
      title={titleOf(facts, trouble)}
    >
      <span className="gt-cell__text">
        {isBlank && facts.reason !== '' ? <span aria-hidden="true">–</span> : <FileText text={facts.text} most={mostInCell} />}
      </span>
      {trouble !== '' && (
        <span className="gt-cell__trouble" aria-hidden="true">
          ?
        </span>
      )}
      {facts.marks.length > 0 && (
        <span className="gt-cell__pins" aria-hidden="true">
          {shownPins(facts.marks, chosenFinding).map(({ words: pin, chosen }) => (
            <span key={pin} className={chosen ? 'gt-pin gt-pin--chosen' : 'gt-pin'}>
              {pin}
            </span>
          ))}
        </span>
      )}
      {facts.changed && (
        <span className="gt-cell__was" aria-hidden="true">
          {originalWords(facts)}
        </span>
      )}{' '}
      {words !== '' && <span className="govuk-visually-hidden">{words}</span>}
    </td>
  );
}

function classOf(facts: CellFacts, editable: boolean, chosenFinding: number | null): string {
  const names = ['gt-cell'];
  if (facts.marks.length > 0) names.push('gt-cell--failing');
  if (facts.marks.some((mark) => mark.finding === chosenFinding)) names.push('gt-cell--chosen');
  if (facts.changed) names.push('gt-cell--changed');
  if (!editable) names.push('gt-cell--read-only');
  return names.join(' ');
}

function titleOf(facts: CellFacts, trouble: string): string | undefined {
  if (facts.text.trim() === '' && facts.reason !== '') return facts.reason;
  return trouble === '' ? undefined : trouble;
}
