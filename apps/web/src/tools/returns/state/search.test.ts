import { expect, it } from 'vitest';
import { catalogue, checked, fakeClient } from '../../../testing/fakeClient';
import { soughtParts } from './search';
import { createPageStore } from './store';
import { shownOf } from './views/children';

it('takes what is parted by commas, spaces, tabs or lines', () => {
  expect(soughtParts(' A1, B2;C3\nD4\tA1 ')).toEqual(['A1', 'B2', 'C3', 'D4']);
  expect(soughtParts('  ')).toEqual([]);
});

it('asks the engine once which children have each part in their records', async () => {
  const client = fakeClient({ findChildren: (texts) => texts.map((text) => (text === 'SC1234' ? [1] : [])) });
  const store = createPageStore(client, () => undefined);
  store.setState({ checked, catalogue });
  store.getState().setFilter({ text: 'SC1234, D1' });
  await Promise.resolve();
  await new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
  expect(client.calls.filter(({ method }) => method === 'findChildren')).toHaveLength(1);
  expect([...(shownOf(store.getState())?.children ?? [])]).toEqual([1, 3]);
  store.getState().clearFilter();
  expect(shownOf(store.getState())?.children).toHaveLength(4);
});
