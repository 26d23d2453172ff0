import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';

import { FileText } from '../../../../components/FileText/FileText';
import type { Catalogue, Checked } from '../../../../engine/api';
import type { Shown } from '../../state/views/children';
import { groupByRule } from '../../state/views/findings';
import { number } from '../../../../words/numbers';
import { type Line, linesOf, moveBy } from './ruleTree';

interface Props {
  shown: Shown;
  checked: Checked;
  catalogue: Catalogue;
  child: number | null;
  /** A child was chosen under a rule. */
  onChoose: (child: number, rule: number) => void;
}

const lineHeight = 34;
const mostInTree = 40;

/** Rules with their children beneath: to clean one kind of error in all children, then the next. */
export function RuleTree({ shown, checked, catalogue, child, onChoose }: Props) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [wanted, setAt] = useState(0);
  const lines = useMemo(() => {
    const groups = groupByRule(checked.findings, catalogue.rules.length, shown.mask);
    return linesOf(groups, new Set(shown.children), open);
  }, [checked, catalogue, shown, open]);
  const at = Math.min(wanted, lines.length - 1);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    initialRect: { width: 300, height: 400 },
  });

  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);

  if (lines.length === 0) return <p className="gt-list gt-list--empty">No findings to group.</p>;

  const toggle = (rule: number, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.delete(rule);
    else next.add(rule);
    setOpen(next);
  };
  const goTo = (place: number) => {
    setAt(place);
    const line = lines[place];
    if (line?.kind === 'child') onChoose(line.child, line.rule);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const line = lines[at];
    const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 400) / lineHeight) - 1);
    const move = moveBy(event.key, at, lines, page);
    if (move?.to !== undefined) goTo(move.to);
    else if (move?.open !== undefined) toggle(move.open, false);
    else if (move?.close !== undefined) toggle(move.close, true);
    else if ((event.key === 'Enter' || event.key === ' ') && line?.kind === 'rule') toggle(line.rule, line.isOpen);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <p className="gt-rule-tree__head" aria-hidden="true">
        <span>Rule</span> <span>findings, children</span>
      </p>
      <div
        className="gt-list gt-rule-tree"
        ref={box}
        role="tree"
        aria-label="Findings by rule"
        tabIndex={0}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={onKeyDown}
      >
        <div className="gt-list__all" role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            return (
              // The keys are the tree's: a line is never a stop of its own.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key={item.key}
                id={`${id}-${item.index}`}
                className={lineClass(line, item.index === at, child)}
                role="treeitem"
                aria-level={line.kind === 'rule' ? 1 : 2}
                aria-selected={line.kind === 'child' && line.child === child}
                {...(line.kind === 'rule'
                  ? { 'aria-expanded': line.isOpen }
                  : { 'aria-setsize': line.of, 'aria-posinset': line.place })}
                data-index={item.index}
                ref={virtual.measureElement}
                style={{ transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  if (line.kind === 'rule') toggle(line.rule, line.isOpen);
                  goTo(item.index);
                }}
              >
                <LineWords line={line} checked={checked} catalogue={catalogue} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

function lineClass(line: Line, isAt: boolean, child: number | null): string {
  const names = ['gt-list__row', `gt-rule-tree__${line.kind}`];
  if (isAt) names.push('gt-rule-tree__line--at');
  if (line.kind === 'child' && line.child === child) names.push('gt-list__row--selected');
  return names.join(' ');
}

function LineWords({ line, checked, catalogue }: { line: Line; checked: Checked; catalogue: Catalogue }) {
  if (line.kind === 'child') {
    const id = checked.children.ids[line.child] ?? '';
    return <span className="gt-rule-tree__id">{id === '' ? 'no identifier' : <FileText text={id} most={mostInTree} />}</span>;
  }
  const rule = catalogue.rules[line.rule];
  return (
    <>
      <span className="gt-rule-tree__arrow" aria-hidden="true">
        {line.isOpen ? '▾' : '▸'}
      </span>
      <span className="gt-rule-tree__words">
        <strong>{rule?.code}</strong> {rule?.title}
      </span>
      <span className="gt-rule-tree__count">
        {number(line.findings)}
        <span className="govuk-visually-hidden"> {line.findings === 1 ? 'finding' : 'findings'}</span>, {number(line.children)}{' '}
        <span className="govuk-visually-hidden">{line.children === 1 ? 'child' : 'children'}</span>
      </span>
    </>
  );
}
