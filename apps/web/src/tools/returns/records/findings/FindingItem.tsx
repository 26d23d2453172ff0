import { memo, useCallback, useEffect, useRef } from 'react';

import { Button } from '../../../../components/Button/Button';
import { FileText } from '../../../../components/FileText/FileText';
import type { Advice, Catalogue, ChildFinding, ChildRecords } from '../../../../engine/api';
import { count } from '../../../../words/numbers';
import { AlikeBox } from './AlikeBox';
import type { FindingActions } from './FindingList';
import { messageParts, whatIsWrong } from './message';
import { NoteBox } from './NoteBox';
import { Suggestions } from './Suggestions';

interface Props {
  finding: ChildFinding;
  /** In the child's list, from 1: also on its cells and on the timeline. */
  number: number;
  /** How many the child has. */
  of: number;
  records: ChildRecords;
  catalogue: Catalogue;
  returnYear: number;
  advice: Advice | undefined;
  isChosen: boolean;
  actions: FindingActions;
  /** Where only findings in view are in the page, takes the item's height. */
  measure: ((item: HTMLLIElement | null) => void) | undefined;
}

/** One finding: its rule, what is wrong here, and once chosen all that can be done about it. */
export const FindingItem = memo(function FindingItem(props: Props) {
  const { finding, number, of, records, catalogue, returnYear, advice, isChosen, actions, measure } = props;
  const item = useRef<HTMLLIElement>(null);
  const rule = catalogue.rules[finding.rule];
  const message = whatIsWrong(finding.message, rule?.title ?? '');
  const { first, others, otherRecords } = messageParts(message);
  const setItem = useCallback(
    (element: HTMLLIElement | null) => {
      item.current = element;
      measure?.(element);
    },
    [measure],
  );

  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);

  return (
    <li
      className={isChosen ? 'gt-finding gt-finding--chosen' : 'gt-finding'}
      ref={setItem}
      data-index={number - 1}
      aria-setsize={of}
      aria-posinset={number}
    >
      <button
        type="button"
        className="gt-finding__choose"
        aria-expanded={isChosen}
        onClick={() => {
          actions.onChoose(isChosen ? null : finding.finding);
        }}
      >
        <span className={isChosen ? 'gt-pin gt-pin--chosen' : 'gt-pin'}>{number}</span>{' '}
        <span className="gt-finding__words">
          <strong>{rule?.code}</strong> <span className="gt-finding__title">{rule?.title}.</span>{' '}
          <span className="gt-finding__message">
            <FileText text={first} />
            {otherRecords > 0 && ` And ${count(otherRecords, 'more record')}.`}
          </span>
        </span>{' '}
        <span className="gt-finding__kind">{kindWords(rule)}</span>
      </button>
      <Suggestions
        finding={finding}
        records={records}
        catalogue={catalogue}
        advice={advice}
        isChosen={isChosen}
        onUse={actions.onUse}
        onUseAlike={actions.onUseAlike}
        previewAccept={actions.previewAccept}
      />
      {!isChosen && finding.note !== '' && (
        <p className="gt-finding__note">
          Note: <FileText text={finding.note} />
        </p>
      )}
      {isChosen && (
        <div className="gt-finding__more">
          <p className="gt-finding__statement">
            <span className="gt-quiet">Fails when:</span> {rule?.failsWhen}{' '}
            <Button
              look="link"
              onClick={() => {
                actions.onHelp(finding.rule);
              }}
            >
              The rule in full<span className="govuk-visually-hidden">, {rule?.code}</span>
            </Button>
          </p>
          {otherRecords > 0 && <OtherRecords others={others} />}
          {finding.cells.length === 0 && <p className="gt-quiet">It marks no cell: a record may be missing.</p>}
          <AlikeBox finding={finding} records={records} catalogue={catalogue} returnYear={returnYear} actions={actions} />
          <NoteBox
            key={finding.note}
            note={finding.note}
            onKeep={(text) => {
              actions.onNote(finding.finding, text);
            }}
          />
        </div>
      )}
    </li>
  );
});

/** The records that fail together with the first. */
function OtherRecords({ others }: { others: readonly string[] }) {
  return (
    <ul className="gt-finding__records">
      {others.map((record) => (
        <li key={record}>
          <FileText text={record} expandable />
        </li>
      ))}
    </ul>
  );
}

function kindWords(rule: Catalogue['rules'][number] | undefined): string {
  if (!rule) return '';
  const parts = rule.stage > 0 ? [`stage ${rule.stage}`] : [];
  if (rule.kind === 'across years') parts.push('between years');
  if (rule.kind === 'whole return') parts.push('whole return');
  return parts.join(', ');
}
