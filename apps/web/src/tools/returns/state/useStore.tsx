// Components read the state through useStore, from the store that the page (or a test) provides around them.

import { createContext, useContext, type ReactNode } from 'react';
import { useStore as useZustand } from 'zustand';
import type { Page } from './state';
import type { PageStore } from './store';

const Context = createContext<PageStore | null>(null);

export function StoreProvider({ store, children }: { store: PageStore; children: ReactNode }) {
  return <Context.Provider value={store}>{children}</Context.Provider>;
}

/** The store itself, for reading at the moment of an event without rendering on every change. */
export function usePageStore(): PageStore {
  const store = useContext(Context);
  if (store === null) throw new Error('useStore is called outside a StoreProvider.');
  return store;
}

export function useStore<Part>(select: (page: Page) => Part): Part {
  return useZustand(usePageStore(), select);
}
