import { type KeyboardEvent, type ReactNode, useRef } from 'react';

import { count } from '../../../../words/numbers';
import type { Tab, TabKey } from './tabs';

interface Props {
  tabs: readonly Tab[];
  chosen: TabKey;
  onChoose: (tab: TabKey) => void;
  children: ReactNode;
}

/** The modules as tabs: one stop of the Tab key, arrow keys choose. What is beneath is the chosen one's panel. */
export function ModuleTabs({ tabs, chosen, onChoose, children }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    tabs.findIndex((tab) => tab.key === chosen),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const to = placeAfter(event.key, at, tabs.length);
    const tab = to === null ? undefined : tabs[to];
    if (to === null || !tab) return;
    event.preventDefault();
    onChoose(tab.key);
    const button = list.current?.children[to];
    if (button instanceof HTMLElement) button.focus();
  };

  return (
    <div className="gt-tabs">
      <div className="gt-tabs__list" role="tablist" aria-label="Modules" ref={list}>
        {tabs.map((tab, place) => (
          <button
            key={tab.key}
            type="button"
            id={`gt-tab-${tab.key}`}
            className={classOf(tab, place === at)}
            role="tab"
            aria-selected={place === at}
            aria-controls="gt-tab-panel"
            tabIndex={place === at ? 0 : -1}
            onClick={() => {
              onChoose(tab.key);
            }}
            onKeyDown={onKeyDown}
          >
            <span className="gt-tabs__words">{tab.words}</span>
            <span className="govuk-visually-hidden">:</span> <span className="gt-tabs__count">{countWords(tab)}</span>
          </button>
        ))}
      </div>
      <div className="gt-tabs__panel" role="tabpanel" id="gt-tab-panel" aria-labelledby={`gt-tab-${tabs[at]?.key ?? ''}`}>
        {children}
      </div>
    </div>
  );
}

function countWords(tab: Tab): string {
  if (tab.findings > 0) return count(tab.findings, 'finding');
  return tab.rows === 0 ? 'none' : count(tab.rows, 'row');
}

function classOf(tab: Tab, isChosen: boolean): string {
  const names = ['gt-tabs__tab'];
  if (isChosen) names.push('gt-tabs__tab--chosen');
  if (tab.findings > 0) names.push('gt-tabs__tab--failing');
  else if (tab.rows === 0) names.push('gt-tabs__tab--empty');
  return names.join(' ');
}

function placeAfter(key: string, at: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % length;
    case 'ArrowLeft':
      return (at - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
