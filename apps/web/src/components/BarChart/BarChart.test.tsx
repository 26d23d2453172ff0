import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { BarChart } from './BarChart';

const bars = [
  { key: 7, code: '142', title: 'Earlier episode left open', value: 1204, cumulative: 0.8 },
  { key: 3, code: '101', title: 'Sex missing', value: 301, cumulative: 1 },
];

it('says in words what the bars show, each a button that leads on', () => {
  const onChoose = vi.fn();
  render(<BarChart bars={bars} unit="findings" doing="show the records" onChoose={onChoose} />);
  const names = screen.getAllByRole('button').map((button) => button.textContent);
  expect(names).toEqual([
    '142 Earlier episode left open, 1,204 findings, added up 80%: show the records',
    '101 Sex missing, 301 findings, added up 100%: show the records',
  ]);
  fireEvent.click(screen.getByRole('button', { name: /^101/ }));
  expect(onChoose).toHaveBeenCalledWith(3);
});

it('leaves sums out where there are none', () => {
  const modules = [{ key: 1, code: '', title: 'Episodes', value: 4, cumulative: null }];
  const { container } = render(<BarChart bars={modules} unit="findings" doing="show" onChoose={vi.fn()} />);
  expect(screen.getByRole('button').textContent).toBe(' Episodes, 4 findings: show');
  expect(container.querySelector('.gt-bars__sum')).toBeNull();
});
