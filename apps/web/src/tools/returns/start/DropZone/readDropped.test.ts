import { describe, expect, it } from 'vitest';
import { fromDrop, fromInput } from './readDropped';

const file = (name: string, path = '') => {
  const made = new File(['CHILD'], name);
  Object.defineProperty(made, 'webkitRelativePath', { value: path });
  return made;
};

interface Folder {
  [name: string]: Folder | 'file';
}

/** As browsers give it: a folder is read in parts of at most two. */
function entry(name: string, content: Folder | 'file'): FileSystemEntry {
  if (content === 'file') {
    const give = (take: (found: File) => void) => {
      take(file(name));
    };
    return { name, isFile: true, isDirectory: false, file: give } as unknown as FileSystemEntry;
  }
  const readEntries = partsOf(Object.entries(content).map(([inner, each]) => entry(inner, each)));
  return { name, isFile: false, isDirectory: true, createReader: () => ({ readEntries }) } as unknown as FileSystemEntry;
}

function partsOf(left: FileSystemEntry[]) {
  return (take: (part: FileSystemEntry[]) => void) => {
    take(left.splice(0, 2));
  };
}

function dropped(entries: (FileSystemEntry | null)[], files: File[] = []): DataTransfer {
  return {
    items: entries.map((each) => ({ kind: 'file', webkitGetAsEntry: () => each })),
    files,
  } as unknown as DataTransfer;
}

describe('files picked', () => {
  it('are named with the folder they were picked in', () => {
    const list = [file('episodes.csv', 'return/last/episodes.csv'), file('header.csv')] as unknown as FileList;
    expect(fromInput(list).map((each) => each.name)).toEqual(['return/last/episodes.csv', 'header.csv']);
    expect(fromInput(null)).toEqual([]);
  });

  it('leave out what a system puts beside them', () => {
    const list = [file('.DS_Store'), file('~$book.xlsx'), file('Thumbs.db'), file('book.xlsx')] as unknown as FileList;
    expect(fromInput(list).map((each) => each.name)).toEqual(['book.xlsx']);
  });
});

describe('what is dropped', () => {
  it('is opened folder by folder, to the last part of each', async () => {
    const folder = entry('return', {
      this: { 'a.csv': 'file', 'b.csv': 'file', 'c.csv': 'file', 'd.csv': 'file', 'e.csv': 'file' },
      last: { 'a.csv': 'file' },
      empty: {},
      '.git': { config: 'file' },
    });
    const names = (await fromDrop(dropped([folder, entry('list.xlsx', 'file')], [file('return'), file('list.xlsx')]))).map(
      (each) => each.name,
    );
    expect(names).toEqual([
      'return/this/a.csv',
      'return/this/b.csv',
      'return/this/c.csv',
      'return/this/d.csv',
      'return/this/e.csv',
      'return/last/a.csv',
      'list.xlsx',
    ]);
  });

  it('is taken as plain files where the browser knows no folders', async () => {
    expect((await fromDrop(dropped([null], [file('a.csv')]))).map((each) => each.name)).toEqual(['a.csv']);
  });

  it('is named when it cannot be read', async () => {
    const locked = {
      name: 'locked.csv',
      isFile: true,
      isDirectory: false,
      file: (_: unknown, refuse: (e: Error) => void) => {
        refuse(new Error('no'));
      },
    } as unknown as FileSystemEntry;
    const folder = {
      name: 'return',
      isFile: false,
      isDirectory: true,
      createReader: () => ({ readEntries: partsOf([locked]) }),
    } as unknown as FileSystemEntry;
    await expect(fromDrop(dropped([folder]))).rejects.toThrow('locked.csv could not be read');
  });
});
