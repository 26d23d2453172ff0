import type { Catalogue } from '../../../../engine/api';
import type { Filter } from '../../state/state';
import { moduleWords } from '../../../../words/modules';
import { count } from '../../../../words/numbers';
import { stageWords } from '../../../../words/rules';

/** What the filter is set to, each part in a few words; empty where it lets everything through. */
export function filterWords(filter: Filter, catalogue: Catalogue): string[] {
  const parts: string[] = [];
  if (filter.children !== 'all') parts.push(filter.children === 'error' ? 'with an error' : 'no error');
  const rules = [...filter.rules].map((rule) => catalogue.rules[rule]?.code ?? '');
  if (rules.length > 3) parts.push(count(rules.length, 'rule'));
  else if (rules.length > 0) parts.push(`${rules.length === 1 ? 'rule' : 'rules'} ${rules.join(', ')}`);
  const modules = [...filter.modules].map((module) => moduleWords(catalogue, module));
  if (modules.length > 0) parts.push(modules.join(', '));
  const stages = [...filter.stages].map(stageWords);
  if (stages.length > 0) parts.push(stages.join(', '));
  if (filter.without === 'notes') parts.push('without a note');
  return parts;
}
