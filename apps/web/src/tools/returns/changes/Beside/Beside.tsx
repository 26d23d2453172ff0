import type { Beside as Kept, Catalogue } from '../../../../engine/api';
import { BesideTable } from './BesideTable';
import { Clashes } from './Clashes';
import { NotesBeside } from './NotesBeside';
import { asideTitle, byReason } from '../../../../words/aside';
import { doneTitle } from './besideWords';

interface Props {
  beside: Kept;
  catalogue: Catalogue;
}

/**
 * The work that is not in force: changes that two people made differently, changes that do not fit the files, by reason,
 * changes that the files hold already, and notes whose finding is not there. Nothing of it goes but by its own button,
 * and what goes comes back with undo.
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
      {byReason(aside).map(([reason, changes]) => (
        <BesideTable key={reason} title={asideTitle(reason, changes.length)} changes={changes} />
      ))}
      <BesideTable title={doneTitle(done.length)} changes={done} />
      <NotesBeside notes={beside.notes} catalogue={catalogue} />
    </>
  );
}
