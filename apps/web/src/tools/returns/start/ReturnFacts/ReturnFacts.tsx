import type { Catalogue, Survey } from '../../../../engine/api';
import { AuthorityChoice } from './AuthorityChoice';
import { YearOfReturn } from './YearOfReturn';

/** What the files were taken to be as a whole: proposed from them, and changeable. */
export function ReturnFacts({ survey, catalogue }: { survey: Survey; catalogue: Catalogue }) {
  return (
    <div className="gt-return-facts">
      <YearOfReturn survey={survey} catalogue={catalogue} />
      <AuthorityChoice survey={survey} catalogue={catalogue} />
      <div className="gt-field">
        <p className="gt-field__label">Postcodes</p>
        <p className="gt-field__value">{survey.postcodes === '' ? 'none given' : survey.postcodes}</p>
        {survey.postcodes === '' && (
          <p className="gt-hint">
            Distances and places cannot be worked out. Use the page that has postcodes inside, or drop a postcode directory.
          </p>
        )}
      </div>
    </div>
  );
}
