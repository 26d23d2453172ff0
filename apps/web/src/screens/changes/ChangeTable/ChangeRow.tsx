import { Button } from '../../../components/Button/Button';
import { Unseen } from '../../../components/Unseen/Unseen';
import type { Amendment } from '../../../engine/api';
import { usePageStore } from '../../../state/useStore';
import { basisWords, placeWords, whenWords } from './changeWords';

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
        <span className="gt-changes__when">{whenWords(amendment.when)}</span>
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

function What({ amendment }: { amendment: Amendment }) {
  if (amendment.kind === 'set cell') {
    return (
      <>
        <strong>{amendment.field}</strong> from <Value text={amendment.oldText} /> to <Value text={amendment.newText} />
      </>
    );
  }
  const cells = amendment.cells.map((cell) => `${cell.column} ${cell.text}`).join(', ');
  return (
    <>
      <strong>{amendment.kind === 'add row' ? 'Row added' : 'Row deleted'}</strong>
      {cells !== '' && `: ${cells}`}
    </>
  );
}

function Value({ text }: { text: string }) {
  return text === '' ? <em>blank</em> : <span className="gt-value">{text}</span>;
}
