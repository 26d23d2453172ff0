import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { FileText } from './FileText';
import { byDirection, partsOf, shownText } from '../../words/hidden';

const marks = (text: string) => partsOf(text).flatMap((part) => (part.kind === 'hidden' ? [part.mark] : []));

describe('text out of a file', () => {
  it('is shown as it is where all of it can be seen', () => {
    render(<FileText text="SC012345 O’Brien, Zoë" />);
    expect(screen.getByText('SC012345 O’Brien, Zoë').tagName).toBe('BDI');
  });

  it.each([
    ['A\u200B1', ['U+200B']],
    ['\u202Ecba', ['U+202E']],
    ['a\0b', ['U+0000']],
    ['a\tb\r\n', ['U+0009', 'U+000D', 'U+000A']],
    ['a\u00A0b\u3000c', ['U+00A0', 'U+3000']],
    ['\uFEFFa\u{E0041}', ['U+FEFF', 'U+E0041']],
    ['two words', []],
  ])('marks what nobody sees in %j', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it('marks what the engine wrote out in its sentences', () => {
    expect(marks(String.raw`CHILD A\u{200B}1, UPN \x00.`)).toEqual(['U+200B', 'U+0000']);
  });

  it('says marks by name, and keeps no character that turns the line', () => {
    const { container } = render(<FileText text={'12\u202E34'} />);
    expect(container.textContent).toBe('12U+202E, right-to-left override,34');
    expect(screen.getByTitle('U+202E, right-to-left override')).toBeTruthy();
  });

  it('keeps letters written from right to left to themselves', () => {
    expect(byDirection('name שלום עולם 12/03').map((piece) => [piece.text, piece.isRightToLeft])).toEqual([
      ['name ', false],
      ['שלום עולם', true],
      [' 12/03', false],
    ]);
    const { container } = render(<FileText text="name שלום 12" />);
    expect(container.querySelector('bdi bdi')?.textContent).toBe('שלום');
  });
});

describe('long text', () => {
  const long = 'x'.repeat(1234);
  it('is cut after 200 characters; the whole is the title where nothing can be pressed', () => {
    const { container } = render(<FileText text={long} />);
    expect(container.textContent).toBe(`${'x'.repeat(200)}…`);
    expect(screen.getByTitle(long)).toBeTruthy();
  });

  it('is shown whole on demand', () => {
    const { container } = render(<FileText text={long} expandable />);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 1,234 characters' }));
    expect(container.textContent).toContain(long);
    fireEvent.click(screen.getByRole('button', { name: 'Shorten' }));
    expect(container.textContent).not.toContain(long);
  });

  it('is never cut within a character', () => {
    expect(shownText('😀'.repeat(250))).toBe(`${'😀'.repeat(200)}…`);
  });
});

it('stands in titles and spoken words with its marks in brackets', () => {
  expect(shownText('A\u200B1')).toBe('A[U+200B]1');
});
