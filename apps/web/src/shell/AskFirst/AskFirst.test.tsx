import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderWithStore } from '../../testing/render';
import { AskFirst } from './AskFirst';

const question = { title: 'Forget your changes?', words: 'You have made 3 changes and 1 note.', saved: '' };

describe('the question before work goes', () => {
  it('offers to save first, to go on and to leave it', () => {
    const answer = vi.fn();
    const saveBeforeAnswer = vi.fn(() => Promise.resolve());
    renderWithStore(<AskFirst />, { question, answer, saveBeforeAnswer });
    expect(screen.getByRole('dialog', { name: 'Forget your changes?' }).textContent).toContain('3 changes and 1 note');
    fireEvent.click(screen.getByRole('button', { name: 'Save a session first' }));
    expect(saveBeforeAnswer).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(answer.mock.calls).toEqual([[true], [false], [false]]);
  });

  it('says what was saved, and moves on to the next button', () => {
    const { store } = renderWithStore(<AskFirst />, { question });
    act(() => {
      store.setState({ question: { ...question, saved: 'work.zip' } });
    });
    expect(screen.getByRole('status').textContent).toContain('Saved as work.zip');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Go on' }));
  });
});
