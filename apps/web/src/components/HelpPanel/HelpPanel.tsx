import { useStore } from '../../tools/returns/state/useStore';
import type { HelpTopic } from '../../tools/returns/state/state';
import type { Catalogue } from '../../engine/api';
import { ruleName } from '../../words/rules';
import { Dialog } from '../Dialog/Dialog';
import { ShortcutHelp } from '../Shortcuts/ShortcutHelp';
import { FieldHelp } from './FieldHelp';
import { RuleHelp } from './RuleHelp';

/** Help over any screen: a rule's statement, a field's meaning and codes, or the keys. Open while a topic is chosen. */
export function HelpPanel() {
  const topic = useStore((page) => page.help);
  const catalogue = useStore((page) => page.catalogue);
  const close = useStore((page) => page.closeHelp);
  if (topic === null || catalogue === null) return null;
  return (
    <Dialog title={titleOf(topic, catalogue)} onClose={close}>
      <Topic topic={topic} catalogue={catalogue} />
    </Dialog>
  );
}

function Topic({ topic, catalogue }: { topic: HelpTopic; catalogue: Catalogue }) {
  switch (topic.kind) {
    case 'rule':
      return <RuleHelp rule={topic.rule} catalogue={catalogue} />;
    case 'field':
      return <FieldHelp module={topic.module} field={topic.field} catalogue={catalogue} />;
    case 'shortcuts':
      return <ShortcutHelp />;
  }
}

function titleOf(topic: HelpTopic, catalogue: Catalogue): string {
  switch (topic.kind) {
    case 'rule':
      return `Rule ${ruleName(catalogue.rules[topic.rule])}`;
    case 'field': {
      const module = catalogue.modules[topic.module];
      return `${module?.fields[topic.field]?.name ?? 'Field'} in ${module?.name ?? 'the return'}`;
    }
    case 'shortcuts':
      return 'Keyboard shortcuts';
  }
}
