// What would let more rules run, from what has not been given.

import type { Catalogue, Survey } from '../../../../engine/api';
import { modulesMissing } from '../../start/FileTable/fileFacts';

export function remedies(survey: Survey, catalogue: Catalogue): string[] {
  const { files, authority, postcodes } = survey;
  const thisYear = modulesMissing(files, 'this', catalogue);
  const lastYear = modulesMissing(files, 'last', catalogue);
  const found: string[] = [];
  if (authority === null) found.push('Say which local authority the return is of.');
  if (postcodes === '') found.push('Use the page that has postcodes inside (goldthread-with-postcodes.html).');
  if (!files.some((fact) => fact.use === 'providers')) {
    found.push('Give Ofsted’s lists of children’s homes and fostering agencies.');
  }
  if (lastYear.length === catalogue.modules.length) found.push('Give last year’s return as well.');
  else if (lastYear.length > 0) found.push(`Give last year’s ${listed(lastYear)}.`);
  if (thisYear.length > 0) found.push(`Give this year’s ${listed(thisYear)}, if there is any.`);
  return found;
}

/** "OC2, OC3 and DoLO" */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
