// Which findings and children are shown.

import { noFilter } from './initial';
import type { Actions } from './state';
import { finder } from './search';
import type { Workings } from './store';

type FilterActions = Pick<Actions, 'setFilter' | 'clearFilter' | 'setOrder'>;

export function filterActions(workings: Workings): FilterActions {
  const { get, set, attempt } = workings;
  const find = finder(workings);
  return {
    setFilter: (change) => {
      set({ filter: { ...get().filter, ...change } });
      const { text } = change;
      if (text === undefined) return;
      set({ found: new Map() });
      if (text.trim() !== '') void attempt(() => find(text));
    },
    clearFilter: () => {
      set({ filter: noFilter, found: new Map() });
    },
    setOrder: (order) => {
      set({ order });
    },
  };
}
