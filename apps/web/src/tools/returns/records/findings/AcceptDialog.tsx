import { useCallback } from 'react';

import { PreviewDialog } from '../../../../components/PreviewDialog/PreviewDialog';
import { usePreview } from '../../../../components/PreviewDialog/usePreview';
import type { Catalogue, Preview } from '../../../../engine/api';

interface Props {
  finding: number;
  suggestion: number;
  catalogue: Catalogue;
  previewAccept: (finding: number, suggestion: number) => Promise<Preview>;
  onWrite: () => void;
  onClose: () => void;
}

/** Shows what it would do to use a suggestion for all findings alike. */
export function AcceptDialog({ finding, suggestion, catalogue, previewAccept, onWrite, onClose }: Props) {
  const ask = useCallback(() => previewAccept(finding, suggestion), [previewAccept, finding, suggestion]);
  const { preview, waiting } = usePreview(ask);
  return (
    <PreviewDialog
      title="Use the suggestion for all alike"
      catalogue={catalogue}
      preview={preview}
      waiting={waiting}
      onWrite={onWrite}
      onClose={onClose}
    />
  );
}
