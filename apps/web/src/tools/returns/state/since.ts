// What has changed since an earlier check, whose counts the analyst saved and gave again.

import type { Actions } from './state';
import type { Workings } from './store';

export function sinceActions({ client, get, set, attempt }: Workings): Pick<Actions, 'readSince'> {
  return {
    readSince: () =>
      attempt(async () => {
        const given = get().survey?.files.some((fact) => fact.use === 'counts') ?? false;
        set({ since: given && get().checked !== null ? await client.since() : null });
      }),
  };
}
