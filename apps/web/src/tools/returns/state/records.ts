// The child on the screen and the finding chosen there. Advice is fetched after the records are shown, one finding at
// a time, and dropped when the child has changed meanwhile.

import type { ChildRecords } from '../../../engine/api';
import { noChild, noFilter } from './initial';
import type { Actions, State } from './state';
import type { Workings } from './store';
import { shownOf } from './views/children';
import { findingAway } from './views/steps';

type RecordActions = Pick<Actions, 'showChild' | 'chooseFinding' | 'showFindings' | 'stepFinding'>;

export interface RecordWork {
  actions: RecordActions;
  /** Shows a child, with that finding chosen, and anything else to be changed in the same moment. */
  show(child: number | null, finding: number | null, besides?: Partial<State>): Promise<void>;
  /** The same for records already fetched. */
  showRecords(records: ChildRecords, finding: number | null, besides?: Partial<State>): void;
}

export function recordActions({ client, get, set, attempt }: Workings): RecordWork {
  /** Of calls that overlap, only the last one's answer is shown. */
  let asked = 0;

  const advise = async (records: ChildRecords) => {
    for (const { finding, advisable } of records.findings) {
      if (!advisable) continue;
      const advice = await client.advise(finding);
      // The same child with the same findings, whatever rows were added to fill in.
      if (get().records?.findings !== records.findings) return;
      set({ advice: new Map(get().advice).set(finding, advice) });
    }
  };

  const showRecords: RecordWork['showRecords'] = (records, finding, besides = {}) => {
    asked += 1;
    set({ ...besides, child: records.child, records, finding, solvedAt: besides.solvedAt ?? null, advice: new Map() });
    void attempt(() => advise(records));
  };

  const show: RecordWork['show'] = async (child, finding, besides = {}) => {
    asked += 1;
    const mine = asked;
    if (child === null) {
      set({ ...besides, ...noChild });
      return;
    }
    const records = await client.child(child);
    if (mine === asked) showRecords(records, finding, besides);
    else set(besides);
  };

  const choose = async (finding: number | null) => {
    const { checked, child } = get();
    const owner = finding === null ? null : (checked?.findings.child[finding] ?? null);
    if (owner === null || owner === child) set({ finding, solvedAt: null });
    else await show(owner, finding);
  };

  return {
    show,
    showRecords,
    actions: {
      showChild: (child) => attempt(() => show(child, null)),
      chooseFinding: (finding) => attempt(() => choose(finding)),
      showFindings: (change) =>
        attempt(async () => {
          set({ screen: 'records', filter: { ...noFilter, ...change } });
          const shown = shownOf(get());
          const first = shown === null ? null : findingAway(shown, { child: null, finding: null, place: null }, 1);
          await show(first === null ? null : (get().checked?.findings.child[first] ?? null), first);
        }),
      stepFinding: (step) =>
        attempt(async () => {
          const shown = shownOf(get());
          if (shown === null) return;
          const { child, finding, solvedAt } = get();
          const next = findingAway(shown, { child, finding, place: solvedAt }, step);
          if (next === null) get().announce(step === 1 ? 'This is the last finding.' : 'This is the first finding.');
          else await choose(next);
        }),
    },
  };
}
