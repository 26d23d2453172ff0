import { type FocusEvent, Fragment, memo, useRef, useState } from 'react';

import { Button } from '../../../../components/Button/Button';
import { useRowsInView } from '../../../../components/VirtualList/useRowsInView';
import type { Advice, Catalogue, ChildFinding, ChildRecords, Preview, Suggestion } from '../../../../engine/api';
import { count } from '../../../../words/numbers';
import type { AlikeActions } from './AlikeBox';
import { FindingItem } from './FindingItem';
import { findingKey } from './findingKey';

export interface FindingActions extends AlikeActions {
  onChoose: (finding: number | null) => void;
  onStep: (step: 1 | -1) => void;
  onUse: (finding: ChildFinding, suggestion: Suggestion) => void;
  onUseAlike: (finding: number, suggestion: number) => void;
  /** What using a suggestion for all findings alike would do. */
  previewAccept: (finding: number, suggestion: number) => Promise<Preview>;
  onNote: (finding: number, text: string) => void;
  onHelp: (rule: number) => void;
}

interface Props {
  records: ChildRecords;
  catalogue: Catalogue;
  returnYear: number;
  chosenFinding: number | null;
  advice: ReadonlyMap<number, Advice>;
  /** Whether a provider list was given to look answers up in. */
  hasProviders: boolean;
  actions: FindingActions;
}

/** All findings of the child, numbered as on the cells and on the timeline. */
export const FindingList = memo(function FindingList(props: Props) {
  const { records, catalogue, returnYear, chosenFinding, advice, hasProviders, actions } = props;
  const { findings } = records;
  const box = useRef<HTMLOListElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const chosen = findings.findIndex((finding) => finding.finding === chosenFinding);
  const view = useRowsInView({ count: findings.length, box, rowHeight, keep: [chosen, focused] });
  return (
    <section className="gt-findings" aria-labelledby="gt-findings-heading">
      <div className="gt-findings__head">
        <h3 className="gt-part-heading" id="gt-findings-heading" tabIndex={-1}>
          {findings.length === 0 ? 'No findings' : count(findings.length, 'finding')}
        </h3>
        <Step words="Previous" letter="p" step={-1} onStep={actions.onStep} />
        <Step words="Next" letter="n" step={1} onStep={actions.onStep} />
      </div>
      {findings.length === 0 && <p className="gt-findings__valid">Every rule that ran is satisfied by this child’s records.</p>}
      {!hasProviders && findings.some((finding) => finding.advisable) && (
        <p className="gt-quiet">No provider list was given: suggestions rest on your own data alone.</p>
      )}
      {/* It listens only to keep what has the focus in the page. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol
        className={view.isLong ? 'gt-findings__list gt-findings__list--long' : 'gt-findings__list'}
        ref={box}
        onFocus={(event: FocusEvent) => {
          setFocused(placeOf(event.target));
        }}
      >
        {view.rows.map(({ index, before }) => {
          const finding = findings[index];
          if (!finding) return null;
          return (
            <Fragment key={findingKey(finding)}>
              {before > 0 && <li aria-hidden="true" style={{ height: before }} />}
              <FindingItem
                finding={finding}
                number={index + 1}
                of={findings.length}
                records={records}
                catalogue={catalogue}
                returnYear={returnYear}
                advice={advice.get(finding.finding)}
                isChosen={index === chosen}
                actions={actions}
                measure={view.measure}
              />
            </Fragment>
          );
        })}
        {view.after > 0 && <li aria-hidden="true" style={{ height: view.after }} />}
      </ol>
    </section>
  );
});

/** Until it is measured, a finding is taken to be so high. */
const rowHeight = 46;

function placeOf(element: Element): number | null {
  const place = element.closest<HTMLElement>('li[data-index]')?.dataset.index;
  return place === undefined ? null : Number(place);
}

interface StepProps {
  words: string;
  letter: string;
  step: 1 | -1;
  onStep: (step: 1 | -1) => void;
}

function Step({ words, letter, step, onStep }: StepProps) {
  return (
    <Button
      look="secondary"
      className="gt-small-button"
      title={`${words} finding, also of the next child (key ${letter})`}
      onClick={() => {
        onStep(step);
      }}
    >
      {words} <span className="govuk-visually-hidden">finding</span>
    </Button>
  );
}
