import type { Beside as Kept, Catalogue } from '../../../engine/api';
import { BesideTable } from './BesideTable';
import { Clashes } from './Clashes';
import { NotesBeside } from './NotesBeside';
import { asideTitle, doneTitle } from './besideWords';

interface Props {
  beside: Kept;
  catalogue: Catalogue;
}

/**
 * The work that is not in force: changes that two people made differently, changes whose rows the files do not hold,
 * changes that the files hold already, and notes whose finding is not there. Nothing of it goes but by its own button.
 *
 * Accessibility: each kind is a section with a heading that gives its number; every button names the change it is of.
 */
export function Beside({ beside, catalogue }: Props) {
  const standing = (wanted: string) => beside.changes.filter((each) => each.standing === wanted);
  const aside = standing('set aside');
  const done = standing('done in the source');
  return (
    <>
      <Clashes clashes={standing('clashes')} />
      <BesideTable title={asideTitle(aside.length)} changes={aside} />
      <BesideTable title={doneTitle(done.length)} changes={done} />
      <NotesBeside notes={beside.notes} catalogue={catalogue} />
    </>
  );
}
