import { FileText } from '../../../../components/FileText/FileText';
import { Button } from '../../../../components/Button/Button';
import { Unseen } from '../../../../components/Unseen/Unseen';
import type { Amendment } from '../../../../engine/api';
import { usePageStore } from '../../state/useStore';
import { basisWords, byWords, placeWords } from './changeWords';
import { What } from './What';

export function ChangeRow({ amendment }: { amendment: Amendment }) {
  const store = usePageStore();
  return (
    <tr>
      <td>{amendment.number}</td>
      <th scope="row">
        <ChildOf amendment={amendment} />
      </th>
      <td>
        <FileText text={placeWords(amendment)} />
      </td>
      <td>
        <What amendment={amendment} />
      </td>
      <td>
        <FileText text={basisWords(amendment.basis)} />
        <span className="gt-changes__when">
          <FileText text={byWords(amendment)} />
        </span>
      </td>
      <td>
        <Button
          look="link"
          onClick={() => {
            void store.getState().revert(amendment.number);
          }}
        >
          Take back <Unseen>change {amendment.number}</Unseen>
        </Button>
      </td>
    </tr>
  );
}

function ChildOf({ amendment }: { amendment: Amendment }) {
  const store = usePageStore();
  const { child, childId } = amendment;
  const name = childId === '' ? 'no identifier' : childId;
  if (child === null) return <FileText text={name} />;
  return (
    <Button
      look="link"
      onClick={() => {
        const { go, showChild } = store.getState();
        go('records');
        void showChild(child);
      }}
    >
      <FileText text={name} />
    </Button>
  );
}
