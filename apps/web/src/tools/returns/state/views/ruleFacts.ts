// What filters and counts ask of a rule, as columns: the place of a rule in the catalogue is its place here.

import type { Catalogue } from '../../../../engine/api';
import { remember } from './remember';

/** Stands for "no module" in RuleFacts.module: a rule that highlights nothing. */
export const noModule = 255;

export interface RuleFacts {
  /** The module of the first field that the rule highlights. */
  module: Uint8Array;
  stage: Uint8Array;
}

export const ruleFacts = remember((catalogue: Catalogue): RuleFacts => ({
  module: Uint8Array.from(catalogue.rules, (rule) => rule.flags[0]?.module ?? noModule),
  stage: Uint8Array.from(catalogue.rules, (rule) => rule.stage),
}));
