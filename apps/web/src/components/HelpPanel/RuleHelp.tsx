import type { Catalogue, FieldRef } from '../../engine/api';
import { useStore } from '../../tools/returns/state/useStore';
import { looksAtWords, yearsWords } from '../../words/rules';
import { Button } from '../Button/Button';

/** What a rule says, when it holds, what it looks at, and the fields that it highlights. */
export function RuleHelp({ rule: number, catalogue }: { rule: number; catalogue: Catalogue }) {
  const openHelp = useStore((page) => page.openHelp);
  const rule = catalogue.rules[number];
  if (rule === undefined) return null;
  const others = catalogue.rules.filter((other) => other.code === rule.code && other !== rule);
  return (
    <>
      <dl className="gt-facts">
        <dt>Fails when</dt>
        <dd>{rule.failsWhen}</dd>
        <dt>Return years</dt>
        <dd>{yearsWords(rule, catalogue)}</dd>
        <dt>Stage</dt>
        <dd>
          {rule.stage === 0 ? 'none: the rule book names no stage for it' : `${rule.stage.toString()} of the Department’s two`}
        </dd>
        <dt>Looks at</dt>
        <dd>{looksAtWords(rule.kind)}</dd>
        <dt>Highlights</dt>
        <dd>
          <ul className="gt-plain-list">
            {rule.flags.map((flag) => (
              <li key={[flag.module, flag.year, flag.field].join(' ')}>
                <Button
                  look="link"
                  onClick={() => {
                    openHelp({ kind: 'field', module: flag.module, field: flag.field });
                  }}
                >
                  {flagWords(flag, catalogue)}
                </Button>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      {others.length > 0 && (
        <>
          <h3 className="govuk-heading-s">In other years</h3>
          <dl className="gt-facts">
            {others.flatMap((other) => [
              <dt key={`${other.since.toString()} years`}>{yearsWords(other, catalogue)}</dt>,
              <dd key={`${other.since.toString()} words`}>{other.failsWhen}</dd>,
            ])}
          </dl>
        </>
      )}
      <p className="gt-hint">The code is the Department for Education’s; the words are ours.</p>
    </>
  );
}

function flagWords(flag: FieldRef, catalogue: Catalogue): string {
  const module = catalogue.modules[flag.module];
  const year = flag.year === 'last' ? ', last year' : '';
  return `${module?.name ?? ''} ${module?.fields[flag.field]?.name ?? ''}${year}`;
}
