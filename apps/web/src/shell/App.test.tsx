import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aStep, catalogue, checked, emptySurvey, filledSurvey } from '../testing/fakeClient';
import { noWork } from '../tools/returns/state/initial';
import { renderWithStore } from '../testing/render';
import { App } from './App';
import { steps } from './screens';

const begun = { catalogue, survey: emptySurvey };
const ready = { catalogue, survey: filledSurvey, checked };

/** As a browser drops files from the desktop. */
function dropOn(target: Element, files: File[]): void {
  const items = files.map(() => ({ kind: 'file', webkitGetAsEntry: () => null }));
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items, files } });
  act(() => {
    target.dispatchEvent(event);
  });
}

beforeEach(() => {
  window.history.replaceState(null, '', '#start');
});

describe('the steps', () => {
  it('say where each stands, and open once a return is checked', () => {
    const words = (state: Parameters<typeof steps>[0]) => steps(state).map((step) => `${step.name}: ${step.standing}`);
    const none = { lastChange: null, records: null, unsaved: false, work: noWork };
    expect(words({ ...none, survey: emptySurvey, checked: null })[1]).toBe('Overview: after checking');
    expect(words({ ...none, survey: filledSurvey, checked, unsaved: true })).toEqual([
      'Files: 2 files',
      'Overview: 5 findings',
      'Records: 4 children',
      'Changes: 0 changes',
      'Download: not saved yet',
    ]);
  });

  it('let one look at what is set aside while nothing can be checked', () => {
    const aside = { ...noWork, setAside: 2, notesSetAside: 1 };
    renderWithStore(<App />, { ...begun, work: aside, unsaved: true });
    expect(screen.getByRole('link', { name: /^Changes/ }).textContent).toContain('3 set aside');
    fireEvent.click(screen.getByRole('link', { name: /^Changes/ }));
    expect(screen.getByText(/cannot be checked at the moment/)).toBeTruthy();
  });

  it('are no links before', () => {
    renderWithStore(<App />, begun);
    expect(screen.queryByRole('link', { name: /^Overview/ })).toBeNull();
  });

  it('move the focus to the heading, and the address and title along', () => {
    renderWithStore(<App />, ready);
    fireEvent.click(screen.getByRole('link', { name: /^Overview/ }));
    const heading = screen.getByRole('heading', { level: 1 });
    expect(document.activeElement).toBe(heading);
    expect(heading.textContent).toContain('Overview');
    expect(window.location.hash).toBe('#overview');
    expect(document.title).toBe('Overview - Goldthread');
  });

  it('are gone back by the browser’s own button', async () => {
    const { store } = renderWithStore(<App />, ready);
    fireEvent.click(screen.getByRole('link', { name: /^Overview/ }));
    act(() => {
      window.location.hash = '#start';
    });
    await waitFor(() => {
      expect(store.getState().screen).toBe('start');
    });
  });

  it('do not open by address what there is not yet', async () => {
    const { store } = renderWithStore(<App />, begun);
    act(() => {
      window.location.hash = '#records';
    });
    await waitFor(() => {
      expect(window.location.hash).toBe('#start');
    });
    expect(store.getState().screen).toBe('start');
  });
});

describe('the page', () => {
  it('shows what went wrong, until it is closed', () => {
    const { store } = renderWithStore(<App />, { ...begun, problem: 'returns.zip is cut short. Export it again.' });
    expect(screen.getByRole('alert').textContent).toContain('returns.zip is cut short.');
    fireEvent.click(screen.getByRole('button', { name: 'Close this message' }));
    expect(store.getState().problem).toBe('');
  });

  it('opens the list of keys by ? and by button', () => {
    const { store } = renderWithStore(<App />, begun);
    fireEvent.keyDown(document.body, { key: '?' });
    expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
    act(() => {
      store.getState().closeHelp();
    });
    fireEvent.click(screen.getByRole('button', { name: /^Keys/ }));
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('undoes by Ctrl+Z what the button names', async () => {
    const { store, client } = renderWithStore(<App />, ready);
    await act(() =>
      store.getState().setCells([{ module: 1, year: 'this', row: 0, field: 1, text: 'x' }], { kind: 'typed', text: '' }),
    );
    expect(screen.getByRole('button', { name: `Undo: ${aStep}` })).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await waitFor(() => {
      expect(client.calls.map((call) => call.method)).toContain('undo');
    });
    await waitFor(() => {
      expect(screen.getByRole('button', { name: `Redo: ${aStep}` })).toBeTruthy();
    });
  });

  it('keeps the focus on the screen when what had it has gone', async () => {
    const { store } = renderWithStore(<App />, ready);
    screen.getByRole('button', { name: 'Remove notes.txt' }).focus();
    await act(async () => {
      await store.getState().chooseYear(2025);
      store.setState({ survey: { ...filledSurvey, files: filledSurvey.files.slice(0, 1) } });
    });
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('skips to the screen', () => {
    renderWithStore(<App />, begun);
    fireEvent.click(screen.getByRole('link', { name: 'Skip to main content' }));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('takes files dropped on any screen, and says so', async () => {
    const { store, client } = renderWithStore(<App />, { ...ready, screen: 'overview' });
    dropOn(document.body, [new File(['x'], 'notes.txt')]);
    await waitFor(() => {
      expect(client.calls.map((call) => call.method)).toContain('give');
    });
    await waitFor(() => {
      expect(store.getState().notice).toMatch(/^1 file taken/);
    });
    fireEvent.click(screen.getByRole('button', { name: 'Close this message' }));
    expect(store.getState().notice).toBe('');
  });

  it('closes help for files that are dropped, and refuses them under another dialog', async () => {
    const { store, client } = renderWithStore(<App />, { ...ready, help: { kind: 'shortcuts' } });
    dropOn(document.body, [new File(['x'], 'a.csv')]);
    expect(store.getState().help).toBeNull();
    await waitFor(() => {
      expect(client.calls.filter((call) => call.method === 'give')).toHaveLength(1);
    });
    await waitFor(() => {
      expect(store.getState().progress).toBeNull();
    });
    act(() => {
      store.setState({ question: { title: 'Forget?', words: '', saved: '' } });
    });
    dropOn(document.body, [new File(['x'], 'b.csv')]);
    expect(store.getState().problem).toMatch(/not taken, because a dialog was open/);
    expect(client.calls.filter((call) => call.method === 'give')).toHaveLength(1);
  });

  it('lets nothing dragged be opened by the browser', () => {
    renderWithStore(<App />, { ...ready, screen: 'download' });
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      const event = new Event(kind, { bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      expect(event.defaultPrevented, kind).toBe(true);
    }
  });

  it('undoes a step made before the last check', async () => {
    const { client } = renderWithStore(<App />, { ...ready, work: { ...noWork, undo: 'DEC to x' } });
    fireEvent.click(screen.getByRole('button', { name: 'Undo: DEC to x' }));
    await waitFor(() => {
      expect(client.calls.map((call) => call.method)).toContain('undo');
    });
  });

  it('asks before it is left with unsaved changes, and only then', () => {
    const leaving = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const { store } = renderWithStore(<App />, begun);
    expect(leaving()).toBe(false);
    act(() => {
      store.setState({ unsaved: true });
    });
    expect(leaving()).toBe(true);
    act(() => {
      store.setState({ unsaved: false });
    });
    expect(leaving()).toBe(false);
    document.body.setAttribute('data-unkept', 'true');
    expect(leaving(), 'text is typed that is not kept yet').toBe(true);
    document.body.removeAttribute('data-unkept');
  });
});
