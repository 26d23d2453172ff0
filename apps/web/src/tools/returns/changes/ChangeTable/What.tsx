import { FileText } from '../../../../components/FileText/FileText';
import type { Amendment } from '../../../../engine/api';

/** What a change did: a field from one text to another, or a row that came or went. */
export function What({ amendment }: { amendment: Amendment }) {
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
      {cells !== '' && (
        <>
          : <FileText text={cells} expandable />
        </>
      )}
    </>
  );
}

function Value({ text }: { text: string }) {
  return text === '' ? (
    <em>blank</em>
  ) : (
    <span className="gt-value">
      <FileText text={text} expandable />
    </span>
  );
}
