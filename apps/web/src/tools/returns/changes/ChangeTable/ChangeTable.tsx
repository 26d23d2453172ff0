import type { Amendment } from '../../../../engine/api';
import { ListTable } from '../ListTable/ListTable';
import { ChangeRow } from './ChangeRow';

const headings = ['No.', 'Child', 'Where', 'What was changed', 'Why and when'];

/** The changes, latest first. */
export function ChangeTable({ amendments }: { amendments: readonly Amendment[] }) {
  return (
    <ListTable
      title="Changes, latest first"
      headings={headings}
      act="Take back"
      items={amendments.toReversed()}
      row={(amendment) => <ChangeRow key={amendment.number} amendment={amendment} />}
    />
  );
}
