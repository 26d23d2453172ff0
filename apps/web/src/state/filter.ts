// Which findings and children are shown.

import { noFilter } from './initial';
import type { Actions } from './state';
import type { Workings } from './store';

type FilterActions = Pick<Actions, 'setFilter' | 'clearFilter' | 'setOrder'>;

export function filterActions({ get, set }: Workings): FilterActions {
  return {
    setFilter: (change) => {
      set({ filter: { ...get().filter, ...change } });
    },
    clearFilter: () => {
      set({ filter: noFilter });
    },
    setOrder: (order) => {
      set({ order });
    },
  };
}
