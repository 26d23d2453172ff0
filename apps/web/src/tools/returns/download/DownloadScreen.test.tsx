import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { catalogue, checked, fakeClient } from '../../../testing/fakeClient';
import { renderWithStore } from '../../../testing/render';
import { DownloadScreen } from './DownloadScreen';
import { offers } from './offers';

describe('downloads', () => {
  it('offer every form once', () => {
    const kinds = offers.flatMap((group) => group.offers.map((offer) => offer.kind));
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toHaveLength(11);
  });

  it('save the form asked for, and say so', async () => {
    const { client } = renderWithStore(<DownloadScreen />, { catalogue, checked });
    fireEvent.click(screen.getByRole('button', { name: 'Save Amended XML' }));
    await waitFor(() => {
      expect(screen.getByText('Saved as made-up.zip')).toBeTruthy();
    });
    expect(client.calls).toContainEqual({ method: 'download', parameters: ['xml'] });
  });

  it('list what could not be carried over', async () => {
    const remark = { kind: 'warning' as const, file: 'x', line: 0, field: '', text: 'DoLO has no place in XML.', count: 1 };
    const client = fakeClient({
      download: () => ({ name: 'return.xml', type: 'text/xml', bytes: new ArrayBuffer(0), remarks: [remark] }),
    });
    renderWithStore(<DownloadScreen />, { catalogue, checked }, client);
    fireEvent.click(screen.getByRole('button', { name: 'Save Amended XML' }));
    await waitFor(() => {
      expect(screen.getByText(/DoLO has no place in XML/)).toBeTruthy();
    });
  });

  it('warn of changes that no saved session holds', () => {
    renderWithStore(<DownloadScreen />, { catalogue, checked, unsaved: true });
    expect(screen.getByText(/they are lost when this page is closed/)).toBeTruthy();
  });
});
