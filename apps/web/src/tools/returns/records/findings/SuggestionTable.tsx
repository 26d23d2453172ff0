import { useState } from 'react';

import { Button } from '../../../../components/Button/Button';
import { FileText } from '../../../../components/FileText/FileText';
import type { Suggestion } from '../../../../engine/api';
import { number } from '../../../../words/numbers';
import type { ChangeWords } from './findingKey';
import { Changes, openWords } from './SuggestionCard';

interface Props {
  caption: string;
  suggestions: readonly { suggestion: Suggestion; changes: readonly ChangeWords[] }[];
  onUse: (suggestion: Suggestion) => void;
}

const atFirst = 10;

/** Several possible answers, best first, for a person to choose from; nothing is chosen beforehand. */
export function SuggestionTable({ caption, suggestions, onUse }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? suggestions : suggestions.slice(0, atFirst);
  const rest = suggestions.length - shown.length;
  const hasProviders = suggestions.some(({ suggestion }) => suggestion.provider !== null);
  return (
    <div className="gt-candidates">
      {/* Scrolls sideways in its own box; the buttons in it bring it into view by keyboard. */}
      <div className="gt-candidates__box">
        <table className="gt-candidates__table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Change</th>
              {hasProviders && (
                <>
                  <th scope="col">Provider</th>
                  <th scope="col">URN</th>
                  <th scope="col">Type</th>
                  <th scope="col">Open</th>
                </>
              )}
              <th scope="col">What agrees</th>
              <th scope="col">
                <span className="govuk-visually-hidden">Use</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ suggestion, changes }, place) => (
              <tr key={place}>
                <th scope="row">
                  <Changes changes={changes} />
                </th>
                {hasProviders && (
                  <>
                    <td>
                      <FileText text={suggestion.provider?.name ?? ''} />
                    </td>
                    <td>
                      <FileText text={suggestion.provider?.urn ?? ''} />
                    </td>
                    <td>
                      <FileText text={suggestion.provider?.type ?? ''} />
                    </td>
                    <td>{suggestion.provider ? openWords(suggestion.provider) : ''}</td>
                  </>
                )}
                <td>
                  <FileText text={suggestion.agrees.length > 0 ? suggestion.agrees.join(', ') : suggestion.basis} most={1000} />
                </td>
                <td>
                  <Button
                    look="secondary"
                    className="gt-small-button"
                    aria-label={`Use it: ${nameOf(suggestion, changes)}`}
                    onClick={() => {
                      onUse(suggestion);
                    }}
                  >
                    Use it
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <Button
          look="link"
          onClick={() => {
            setWhole(true);
          }}
        >
          Show {number(rest)} more
        </Button>
      )}
    </div>
  );
}

function nameOf(suggestion: Suggestion, changes: readonly ChangeWords[]): string {
  const change = changes.map(({ field, to }) => `${field} ${to}`).join(', ');
  return suggestion.provider ? `${change}, ${suggestion.provider.name}` : change;
}
