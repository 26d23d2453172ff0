// What was dropped or picked, folders opened, each file under the name that tells which folder it came from.

import type { Dropped } from '../../state/state';

/** Files of a folder that are never part of a return: what systems put there by themselves. */
const ignored = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

export function fromInput(list: FileList | null): Dropped[] {
  return Array.from(list ?? [])
    .filter((file) => !ignored.test(file.name))
    .map((file) => ({ name: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, blob: file }));
}

/** What Chrome and Edge have beyond the entries of folders, and TypeScript does not know of. */
interface ItemWithHandle extends DataTransferItem {
  getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/**
 * To be called while the drop is handled: the browser forgets what was dropped as soon as the handler returns.
 *
 * A page opened as a file may not use entries in Chrome and Edge, neither of files nor of folders: files are taken as the
 * drop holds them, and folders by their handles where the browser has such.
 */
export async function fromDrop(transfer: DataTransfer): Promise<Dropped[]> {
  const items: ItemWithHandle[] = Array.from(transfer.items).filter((item) => item.kind === 'file');
  const plain = Array.from(transfer.files);
  // Each call runs up to its first wait while the drop is still handled.
  const found = await Promise.all(items.map((item, place) => filesOfItem(item, plain[place])));
  return found.flat();
}

async function filesOfItem(item: ItemWithHandle, plain: File | undefined): Promise<Dropped[]> {
  const entry = item.webkitGetAsEntry();
  if (entry === null || !isFolder(entry)) return plainFile(plain);
  if (item.getAsFileSystemHandle === undefined) return filesOf(entry, '');
  const handle = await item.getAsFileSystemHandle();
  return handle === null ? [] : filesBehind(handle, '');
}

function plainFile(file: File | undefined): Dropped[] {
  return file === undefined || ignored.test(file.name) ? [] : [{ name: file.name, blob: file }];
}

async function filesBehind(handle: FileSystemHandle, folder: string): Promise<Dropped[]> {
  if (ignored.test(handle.name)) return [];
  const name = folder + handle.name;
  if (handle instanceof FileSystemFileHandle) return [{ name, blob: await handle.getFile() }];
  if (!(handle instanceof FileSystemDirectoryHandle)) return [];
  const inside: Promise<Dropped[]>[] = [];
  for await (const each of handle.values()) inside.push(filesBehind(each, `${name}/`));
  return (await Promise.all(inside)).flat();
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<Dropped[]> {
  if (ignored.test(entry.name)) return [];
  const name = folder + entry.name;
  if (isFile(entry)) return [{ name, blob: await blobOf(entry) }];
  if (!isFolder(entry)) return [];
  const inside = await Promise.all((await entriesOf(entry)).map((each) => filesOf(each, `${name}/`)));
  return inside.flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function blobOf(entry: FileSystemFileEntry): Promise<Blob> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, () => {
      reject(new Error(`${entry.name} could not be read. Copy it to another folder and drop it from there.`));
    });
  });
}

/** A folder is read in parts: an empty part says that it was the last. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, () => {
        reject(new Error(`The folder ${folder.name} could not be read. Drop its files instead.`));
      });
    });
    if (part.length === 0) return all;
    all.push(...part);
  }
}
