import { useState } from 'react';

import { Button } from '../../../../components/Button/Button';
import type { Advice, Catalogue, ChildFinding, ChildRecords, Preview, Suggestion } from '../../../../engine/api';
import { changesOf, suggestionKey } from './findingKey';
import { AcceptDialog } from './AcceptDialog';
import { Changes, SuggestionCard } from './SuggestionCard';
import { SuggestionTable } from './SuggestionTable';

interface Props {
  finding: ChildFinding;
  records: ChildRecords;
  catalogue: Catalogue;
  /** Undefined until the engine has looked. */
  advice: Advice | undefined;
  isChosen: boolean;
  onUse: (finding: ChildFinding, suggestion: Suggestion) => void;
  onUseAlike: (finding: number, suggestion: number) => void;
  previewAccept: (finding: number, suggestion: number) => Promise<Preview>;
}

/**
 * What could mend a finding: in one line until it is chosen, then in full. Where the engine has looked and found nothing,
 * the reason stands in its place.
 */
export function Suggestions(props: Props) {
  const { finding, records, catalogue, advice, isChosen, onUse, onUseAlike, previewAccept } = props;
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  /** The suggestion that is to be used for all alike, by its place. */
  const [forAll, setForAll] = useState<number | null>(null);
  if (!finding.advisable) return isChosen ? <NothingToSuggest reason="this kind of finding has no suggestions." /> : null;
  if (!advice) return null;
  if (advice.suggestions.length === 0) return <NothingToSuggest reason={advice.explanation} />;
  const left = advice.suggestions.filter((each) => !dismissed.has(suggestionKey(finding, each)));
  const [best] = left;
  const isOne = best !== undefined && best.confidence !== 'choose' && best.confidence !== 'none';

  if (!isChosen) {
    if (best === undefined) return null;
    if (!isOne) return <p className="gt-suggestion-line gt-quiet">{left.length} possible answers to choose from</p>;
    return (
      <p className="gt-suggestion-line">
        <span className="gt-suggestion-line__words">
          <span className="gt-quiet">{best.confidence}: </span>
          <Changes changes={changesOf(best, records)} />
        </span>
        <Button
          look="secondary"
          className="gt-small-button"
          onClick={() => {
            onUse(finding, best);
          }}
        >
          Use it
        </Button>
      </p>
    );
  }
  const others = isOne ? left.slice(1) : left;
  return (
    <div className="gt-suggestions">
      {isOne && (
        <SuggestionCard
          suggestion={best}
          changes={changesOf(best, records)}
          onUse={() => {
            onUse(finding, best);
          }}
          onUseAlike={() => {
            setForAll(advice.suggestions.indexOf(best));
          }}
          onDismiss={() => {
            setDismissed(new Set(dismissed).add(suggestionKey(finding, best)));
          }}
        />
      )}
      {others.length > 0 && (
        <SuggestionTable
          caption={isOne ? 'Other possible answers' : 'Possible answers, best first'}
          suggestions={others.map((suggestion) => ({ suggestion, changes: changesOf(suggestion, records) }))}
          onUse={(suggestion) => {
            onUse(finding, suggestion);
          }}
        />
      )}
      {forAll !== null && (
        <AcceptDialog
          finding={finding.finding}
          suggestion={forAll}
          catalogue={catalogue}
          previewAccept={previewAccept}
          onWrite={() => {
            setForAll(null);
            onUseAlike(finding.finding, forAll);
          }}
          onClose={() => {
            setForAll(null);
          }}
        />
      )}
      {left.length === 0 && advice.suggestions.length > 0 && <p className="gt-quiet">No other suggestion.</p>}
      {advice.explanation !== '' && <p className="gt-suggestions__explanation">{advice.explanation}</p>}
    </div>
  );
}

function NothingToSuggest({ reason }: { reason: string }) {
  const words = reason === '' ? 'nothing was found that would mend it.' : reason;
  return <p className="gt-suggestion-line gt-quiet">Nothing to suggest: {lowerFirst(words)}</p>;
}

/** The reason goes on the sentence; a name or code in capitals stays as it is. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
