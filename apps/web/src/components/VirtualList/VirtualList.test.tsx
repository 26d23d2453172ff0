import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { VirtualList } from './VirtualList';

function Children({ count, first = null }: { count: number; first?: number | null }) {
  const [chosen, setChosen] = useState<number | null>(first);
  const name = (index: number) => `${index % 2 === 0 ? 'A' : 'B'}${index.toString()}`;
  return (
    <>
      <VirtualList
        label="Children"
        count={count}
        rowHeight={40}
        selected={chosen}
        onSelect={setChosen}
        renderRow={name}
        textOf={name}
        emptyWords="No child fits."
      />
      <output>{chosen ?? 'none'}</output>
    </>
  );
}

function press(...keys: string[]) {
  for (const key of keys) fireEvent.keyDown(screen.getByRole('listbox'), { key });
  return screen.getByRole('status').textContent;
}

describe('a list of 10,000', () => {
  it('holds only rows in view, each knowing its place in the whole', () => {
    render(<Children count={10_000} />);
    const rows = screen.getAllByRole('option');
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000');
    expect(rows[0]?.getAttribute('aria-posinset')).toBe('1');
  });

  it('is moved through by keys', () => {
    render(<Children count={10_000} />);
    expect(press('ArrowDown')).toBe('0');
    expect(press('ArrowDown', 'ArrowDown', 'ArrowUp')).toBe('1');
    expect(press('End')).toBe('9999');
    expect(press('ArrowDown')).toBe('9999');
    expect(press('Home')).toBe('0');
    expect(Number(press('PageDown'))).toBeGreaterThan(3);
  });

  it('is searched by typed letters', () => {
    render(<Children count={10_000} first={0} />);
    expect(press('b', '9', '9')).toBe('99');
  });

  it('leaves keys with Ctrl to the page', () => {
    render(<Children count={10} first={5} />);
    fireEvent.keyDown(screen.getByRole('listbox'), { key: 'Home', ctrlKey: true });
    expect(screen.getByRole('status').textContent).toBe('5');
  });

  it('names the chosen row to screen readers', () => {
    render(<Children count={10} first={2} />);
    const active = screen.getByRole('listbox').getAttribute('aria-activedescendant');
    expect(document.getElementById(active ?? '')?.textContent).toBe('A2');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('A2');
  });
});

it('says when there is nothing to choose from', () => {
  render(<Children count={0} />);
  expect(screen.getByText('No child fits.')).toBeTruthy();
});
