import { Button } from '../../../components/Button/Button';
import { Unseen } from '../../../components/Unseen/Unseen';
import type { Amendment } from '../../../engine/api';
import { usePageStore } from '../../../state/useStore';
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
      <td>{placeWords(amendment)}</td>
      <td>
        <What amendment={amendment} />
      </td>
      <td>
        {basisWords(amendment.basis)}
        <span className="gt-changes__when">{byWords(amendment)}</span>
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
  if (child === null) return <>{name}</>;
  return (
    <Button
      look="link"
      onClick={() => {
        const { go, showChild } = store.getState();
        go('records');
        void showChild(child);
      }}
    >
      {name}
    </Button>
  );
}
