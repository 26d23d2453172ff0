import { Button } from '../../../../components/Button/Button';
import { FileText } from '../../../../components/FileText/FileText';
import type { Catalogue, Changed, ChildFinding, FindingName } from '../../../../engine/api';
import type { Move } from '../../state/state';
import { number } from '../../../../words/numbers';

interface Props {
  changed: Changed;
  catalogue: Catalogue;
  /** Of the child on the screen. */
  childId: string;
  findings: readonly ChildFinding[];
  /** What undo would take back: "URN to SC123456"; empty where there is nothing. */
  undoWords: string;
  /** What undo or redo has just done; null where it was neither. */
  move: Move | null;
  /** Goes to the child that was on the screen before; null where it is the same, or gone. */
  onBack: (() => void) | null;
  onUndo: () => void;
  onChoose: (finding: number) => void;
}

/** What the last change solved and what it brought up, with the way back. It is announced by the page. */
export function LastChange({ changed, catalogue, childId, findings, undoWords, move, onBack, onUndo, onChoose }: Props) {
  const { solved, added, remaining } = changed;
  return (
    <div className={added.length > 0 ? 'gt-last-change gt-last-change--new' : 'gt-last-change'}>
      <div className="gt-last-change__text">
        {move !== null && (
          <p className="gt-last-change__move">
            {move.words}
            {move.from !== null && (
              <>
                {' '}
                Before, <FileText text={move.from} /> was on the screen.
                {onBack !== null && (
                  <>
                    {' '}
                    <Button look="link" onClick={onBack}>
                      Go back to it
                    </Button>
                  </>
                )}
              </>
            )}
          </p>
        )}
        <p className="gt-last-change__words">
          <strong>{number(solved.length)} solved</strong>
          {solved.length > 0 && <span className="gt-quiet"> ({codes(solved, catalogue)})</span>},{' '}
          <strong>{number(added.length)} new</strong>
          {added.length > 0 && (
            <>
              {' ('}
              <NewOnes added={added} catalogue={catalogue} childId={childId} findings={findings} onChoose={onChoose} />
              {')'}
            </>
          )}
          , {number(remaining)} remaining{changed.child === null ? '' : ' of this child'}
        </p>
      </div>
      {undoWords !== '' && (
        <Button look="secondary" className="gt-small-button" title="Key u" data-undo onClick={onUndo}>
          Undo<span className="govuk-visually-hidden">: {undoWords}</span>
        </Button>
      )}
    </div>
  );
}

/** New findings of the child on the screen can be gone to; those of others are named. */
function NewOnes({
  added,
  catalogue,
  childId,
  findings,
  onChoose,
}: Pick<Props, 'catalogue' | 'childId' | 'findings' | 'onChoose'> & { added: readonly FindingName[] }) {
  const here = added.filter((each) => each.childId === childId);
  const rules = [...new Set(here.map((each) => each.rule))];
  const elsewhere = added.length - here.length;
  return (
    <>
      {rules.map((rule, place) => {
        const finding = findings.find((each) => each.rule === rule);
        return (
          <span key={rule}>
            {place > 0 && ', '}
            <Button
              look="link"
              onClick={() => {
                if (finding) onChoose(finding.finding);
              }}
            >
              {catalogue.rules[rule]?.code}
            </Button>
          </span>
        );
      })}
      {elsewhere > 0 && `${rules.length > 0 ? ', ' : ''}${number(elsewhere)} of other children`}
    </>
  );
}

const mostCodes = 4;

/** "433, 565": the rules' codes, each once. */
function codes(names: readonly FindingName[], catalogue: Catalogue): string {
  const rules = [...new Set(names.map((each) => each.rule))].map((rule) => catalogue.rules[rule]?.code ?? '');
  const shown = rules.slice(0, mostCodes).join(', ');
  return rules.length > mostCodes ? `${shown} and ${number(rules.length - mostCodes)} more` : shown;
}
