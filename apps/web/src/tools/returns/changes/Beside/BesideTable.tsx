import { FileText } from '../../../../components/FileText/FileText';
import { Button } from '../../../../components/Button/Button';
import { Unseen } from '../../../../components/Unseen/Unseen';
import type { ChangeBeside } from '../../../../engine/api';
import { usePageStore } from '../../state/useStore';
import { byWords, placeWords } from '../ChangeTable/changeWords';
import { What } from '../ChangeTable/What';
import { ListSection } from '../ListTable/ListTable';

const headings = ['No.', 'Child', 'Where', 'Change', 'Reason'];

/** Changes that are kept but not in force, each with why. */
export function BesideTable({ title, changes }: { title: string; changes: readonly ChangeBeside[] }) {
  return (
    <ListSection
      title={title}
      headings={headings}
      act="Forget"
      items={changes}
      row={(each) => <Row key={each.change.number} {...each} />}
    />
  );
}

function Row({ change, why }: ChangeBeside) {
  const store = usePageStore();
  return (
    <tr>
      <td>{change.number}</td>
      <th scope="row">{change.childId === '' ? 'no identifier' : <FileText text={change.childId} />}</th>
      <td>
        <FileText text={placeWords(change)} />
      </td>
      <td>
        <What amendment={change} />
        <span className="gt-changes__when">
          <FileText text={byWords(change)} />
        </span>
      </td>
      <td>
        <FileText text={why} most={1000} />
      </td>
      <td>
        <Button
          look="link"
          onClick={() => {
            void store.getState().forgetChange(change.number);
          }}
        >
          Forget <Unseen>change {change.number}</Unseen>
        </Button>
      </td>
    </tr>
  );
}
