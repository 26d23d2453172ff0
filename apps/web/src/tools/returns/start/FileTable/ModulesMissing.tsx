import type { Catalogue, FileFact } from '../../../../engine/api';
import { modulesMissing } from './fileFacts';

/** Modules that no file holds: rules that need them do not run. */
export function ModulesMissing({ files, catalogue }: { files: readonly FileFact[]; catalogue: Catalogue }) {
  const ofThisYear = modulesMissing(files, 'this', catalogue);
  const ofLastYear = modulesMissing(files, 'last', catalogue);
  if (ofThisYear.length === 0 && ofLastYear.length === 0) return null;
  return (
    <div className="gt-missing">
      <h3 className="govuk-heading-s">Not given</h3>
      <ul className="govuk-list gt-missing__list">
        {ofThisYear.length > 0 && <li>This year: {wordsOf(ofThisYear, catalogue)}</li>}
        {ofLastYear.length > 0 && <li>Last year: {wordsOf(ofLastYear, catalogue)}</li>}
      </ul>
      <p className="gt-hint">Rules that need them do not run; the overview lists them.</p>
    </div>
  );
}

function wordsOf(names: readonly string[], catalogue: Catalogue): string {
  return names.length === catalogue.modules.length ? 'all modules' : names.join(', ');
}
