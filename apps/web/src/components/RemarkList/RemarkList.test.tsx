import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Remark } from '../../engine/api';
import { RemarkList } from './RemarkList';

const note: Remark = { kind: 'note', file: 'a.csv', line: 0, field: '', text: 'A column is not known.', count: 1 };

it('puts problems first, with their place and how often', () => {
  const problem: Remark = { kind: 'problem', file: 'a.csv', line: 12, field: 'DECOM', text: 'Not a date.', count: 3 };
  render(<RemarkList remarks={[note, problem]} showFile />);
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'problema.csv, line 12, DECOM: Not a date. (3 times)',
    'notea.csv: A column is not known.',
  ]);
});

it('counts the rest of a very long list', () => {
  render(<RemarkList remarks={Array.from({ length: 2050 }, () => note)} showFile={false} />);
  expect(screen.getByText('and 2,000 more')).toBeTruthy();
});
