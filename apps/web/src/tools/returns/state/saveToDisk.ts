// Hands a file to the browser's own "save": nothing leaves the machine.

import type { Download } from '../../../engine/api';

export function saveToDisk(download: Download): void {
  const address = URL.createObjectURL(new Blob([download.bytes], { type: download.type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = download.name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
