import { useState } from 'react';

import { Button } from '../../../components/Button/Button';
import type { Advice, ChildFinding, ChildRecords, Suggestion } from '../../../engine/api';
import { changesOf, suggestionKey } from './findingKey';
import { Changes, SuggestionCard } from './SuggestionCard';
import { SuggestionTable } from './SuggestionTable';

interface Props {
  finding: ChildFinding;
  records: ChildRecords;
  /** Undefined until the engine has looked. */
  advice: Advice | undefined;
  isChosen: boolean;
  onUse: (finding: ChildFinding, suggestion: Suggestion) => void;
  onUseAlike: (finding: number, suggestion: number) => void;
}

/** What could mend a finding: in one line until it is chosen, then in full. */
export function Suggestions({ finding, records, advice, isChosen, onUse, onUseAlike }: Props) {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  if (!finding.advisable || !advice) return null;
  const left = advice.suggestions.filter((each) => !dismissed.has(suggestionKey(finding, each)));
  const [best] = left;
  const isOne = best !== undefined && best.confidence !== 'choose' && best.confidence !== 'none';

  if (!isChosen) {
    if (best === undefined) return null;
    if (!isOne) return <p className="gt-suggestion-line gt-quiet">{left.length} possible answers to choose from</p>;
    return (
      <p className="gt-suggestion-line">
        <span className="gt-suggestion-line__words">
          <span className="gt-quiet">{best.confidence}: </span><Changes changes={changesOf(best, records)} />
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
            onUseAlike(finding.finding, advice.suggestions.indexOf(best));
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
      {left.length === 0 && advice.suggestions.length > 0 && <p className="gt-quiet">No other suggestion.</p>}
      {advice.explanation !== '' && <p className="gt-suggestions__explanation">{advice.explanation}</p>}
    </div>
  );
}
