import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createPageStore, type PageStore } from '../tools/returns/state/store';
import { StoreProvider } from '../tools/returns/state/useStore';
import type { Page } from '../tools/returns/state/state';
import { fakeClient, type FakeClient } from './fakeClient';

export interface Rendered extends RenderResult {
  store: PageStore;
  client: FakeClient;
}

/** Renders with a store on a made-up engine, its state changed as given. */
export function renderWithStore(node: ReactNode, state: Partial<Page> = {}, client = fakeClient()): Rendered {
  const store = createPageStore(client, () => undefined);
  store.setState(state);
  return { ...render(<StoreProvider store={store}>{node}</StoreProvider>), store, client };
}
