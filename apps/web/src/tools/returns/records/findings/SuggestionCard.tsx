import { FileText } from '../../../../components/FileText/FileText';
import { Button } from '../../../../components/Button/Button';
import { Tag } from '../../../../components/Tag/Tag';
import type { ProviderFacts, Suggestion } from '../../../../engine/api';
import { number } from '../../../../words/numbers';
import type { ChangeWords } from './findingKey';

interface Props {
  suggestion: Suggestion;
  changes: readonly ChangeWords[];
  onUse: () => void;
  /** Shows first what that would do. */
  onUseAlike: () => void;
  onDismiss: () => void;
}

/** One answer: what would change, which record it rests on, and how sure it is. */
export function SuggestionCard({ suggestion, changes, onUse, onUseAlike, onDismiss }: Props) {
  const { provider, basis, alike, confidence } = suggestion;
  return (
    <div className="gt-suggestion">
      <p className="gt-suggestion__change">
        <Tag tone={confidence === 'sure' ? 'good' : 'neutral'}>{confidence}</Tag> <Changes changes={changes} />
      </p>
      {provider && <Provider provider={provider} />}
      <p className="gt-suggestion__basis">
        <FileText text={basis} expandable />
        {provider && provider.list !== '' && (
          <span className="gt-quiet">
            {' '}
            · <FileText text={provider.list} />
          </span>
        )}
      </p>
      <div className="gt-suggestion__buttons">
        <Button className="gt-small-button" onClick={onUse}>
          Use it
        </Button>
        {alike > 1 && (
          <Button look="secondary" className="gt-small-button" aria-haspopup="dialog" onClick={onUseAlike}>
            Use it for all {number(alike)} alike…
          </Button>
        )}
        <Button look="link" onClick={onDismiss}>
          Not this one
        </Button>
      </div>
    </div>
  );
}

export function Changes({ changes }: { changes: readonly ChangeWords[] }) {
  return changes.map(({ field, from, to }, place) => (
    <span key={field} className="gt-change">
      {place > 0 && ', '}
      {field}: <span className="gt-change__from">{from}</span>
      <span aria-hidden="true"> → </span> <span className="govuk-visually-hidden">becomes </span>
      <strong className="gt-change__to">{to}</strong>
    </span>
  ));
}

function Provider({ provider }: { provider: ProviderFacts }) {
  const facts = [provider.type, provider.sector, provider.postcode].filter((fact) => fact !== '');
  return (
    <p className="gt-suggestion__provider">
      <strong>{provider.name === '' ? <FileText text={`URN ${provider.urn}`} /> : <FileText text={provider.name} />}</strong>
      {facts.length > 0 && (
        <>
          , <FileText text={facts.join(', ')} />
        </>
      )}
      {openWords(provider) !== '' && `; ${openWords(provider)}`}
    </p>
  );
}

/** "open since 3 May 2019", "open 3 May 2019 to 1 June 2025". */
export function openWords({ openFrom, openTo }: Pick<ProviderFacts, 'openFrom' | 'openTo'>): string {
  if (openFrom === '' && openTo === '') return '';
  if (openTo === '') return `open since ${openFrom}`;
  return openFrom === '' ? `open until ${openTo}` : `open ${openFrom} to ${openTo}`;
}
