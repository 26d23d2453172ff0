import { type RefObject, useId, useState } from 'react';

import { FileText } from '../../../../components/FileText/FileText';
import { Button } from '../../../../components/Button/Button';
import { Segments } from '../../../../components/Segments/Segments';
import { VirtualList } from '../../../../components/VirtualList/VirtualList';
import type { Catalogue, Checked } from '../../../../engine/api';
import type { ChildOrder, Filter } from '../../state/state';
import type { Shown } from '../../state/views/children';
import { count, number } from '../../../../words/numbers';
import { ChildSearch } from './ChildSearch';
import { FilterPanel } from './FilterPanel';
import { filterWords } from './filterWords';
import { RuleTree } from './RuleTree';

interface Props {
  shown: Shown;
  checked: Checked;
  catalogue: Catalogue;
  filter: Filter;
  order: ChildOrder;
  child: number | null;
  /** When the return was first checked. */
  findingsAtFirst: number;
  /** For the key that leads to the search. */
  search: RefObject<HTMLInputElement | null>;
  onFilter: (change: Partial<Filter>) => void;
  onClear: () => void;
  onOrder: (order: ChildOrder) => void;
  onChild: (child: number) => void;
  onChildOfRule: (child: number, rule: number) => void;
  /** Parts of the search that name no child. */
  unknown: readonly string[];
  /** Copies the identifiers of the children shown. */
  onCopy: (identifiers: string[]) => void;
}

type View = 'children' | 'by rule';
const views: readonly View[] = ['children', 'by rule'];
const orders: readonly ChildOrder[] = ['most findings first', 'by identifier', 'as in files'];

/** The children of the return, each marked in words, with search, order, filter, and grouping by rule. */
export function ChildList(props: Props) {
  const { shown, checked, catalogue, filter, order, child, search } = props;
  const [view, setView] = useState<View>('children');
  const [isFilterOpen, setFilterOpen] = useState(false);
  const id = useId();
  const words = filterWords(filter, catalogue);
  const at = child === null ? -1 : shown.children.indexOf(child);
  const idOf = (place: number) => checked.children.ids[shown.children[place] ?? -1] ?? '';

  return (
    <section className="gt-children" aria-label="Children">
      <ChildSearch
        field={search}
        text={filter.text}
        unknown={props.unknown}
        onText={(text) => {
          props.onFilter({ text });
        }}
        onEnter={() => {
          const first = shown.children[0];
          if (first !== undefined) props.onChild(first);
        }}
      />
      <div className="gt-children__tools">
        <Button
          look="secondary"
          className="gt-small-button"
          aria-expanded={isFilterOpen}
          aria-controls={`${id}-filter`}
          onClick={() => {
            setFilterOpen(!isFilterOpen);
          }}
        >
          Filter{words.length > 0 && ': on'}
        </Button>
        <Segments legend="List by" values={views} chosen={view} onChoose={setView} />
      </div>
      {words.length > 0 && (
        <p className="gt-children__filter">
          {words.join('; ')}{' '}
          <Button
            look="link"
            onClick={() => {
              props.onClear();
              // The button goes with the filter.
              search.current?.focus();
            }}
          >
            clear <span className="govuk-visually-hidden">the filter</span>
          </Button>
        </p>
      )}
      {isFilterOpen && (
        <FilterPanel
          id={`${id}-filter`}
          filter={filter}
          checked={checked}
          catalogue={catalogue}
          onFilter={props.onFilter}
          onClear={props.onClear}
        />
      )}
      {shown.children.length > 0 && (
        <Button
          look="link"
          className="gt-children__copy"
          onClick={() => {
            props.onCopy(Array.from(shown.children.keys(), idOf));
          }}
        >
          Copy {shown.children.length === 1 ? 'this identifier' : `these ${number(shown.children.length)} identifiers`}
        </Button>
      )}
      {view === 'children' && (
        <label className="gt-children__order">
          Order{' '}
          <select
            className="govuk-select gt-small-select"
            value={order}
            onChange={(event) => {
              const chosen = orders.find((each) => each === event.target.value);
              if (chosen) props.onOrder(chosen);
            }}
          >
            {orders.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      )}
      {view === 'children' ? (
        <VirtualList
          className="gt-children__list"
          label="Children"
          count={shown.children.length}
          rowHeight={34}
          selected={at < 0 ? null : at}
          onSelect={(place) => {
            const chosen = shown.children[place];
            if (chosen !== undefined) props.onChild(chosen);
          }}
          renderRow={(place) => <ChildLine id={idOf(place)} child={shown.children[place] ?? 0} shown={shown} />}
          textOf={idOf}
          emptyWords="No child fits the search and filter."
        />
      ) : (
        <RuleTree shown={shown} checked={checked} catalogue={catalogue} child={child} onChoose={props.onChildOfRule} />
      )}
      <Totals shown={shown} checked={checked} findingsAtFirst={props.findingsAtFirst} />
    </section>
  );
}

const mostInList = 40;

function ChildLine({ id, child, shown }: { id: string; child: number; shown: Shown }) {
  const all = shown.allCounts[child] ?? 0;
  const here = shown.counts[child] ?? 0;
  return (
    <>
      <span className="gt-child-line__id">{id === '' ? 'no identifier' : <FileText text={id} most={mostInList} />}</span>{' '}
      <span className={all > 0 ? 'gt-child-line__state gt-child-line__state--error' : 'gt-child-line__state'}>
        {all > 0 ? 'error' : 'valid'}
      </span>{' '}
      <span className="gt-child-line__count">
        {all > 0 && (
          <>
            {here === all ? number(all) : `${number(here)} of ${number(all)}`}{' '}
            <span className="govuk-visually-hidden">{all === 1 ? 'finding' : 'findings'}</span>
          </>
        )}
      </span>
    </>
  );
}

function Totals({ shown, checked, findingsAtFirst }: Pick<Props, 'shown' | 'checked' | 'findingsAtFirst'>) {
  const all = checked.findings.rule.length;
  const children = shown.children.length;
  return (
    <p className="gt-children__totals">
      {count(shown.withFindings, 'child', 'children')} with errors of {number(children)}
      {children < checked.children.ids.length && ` shown (${number(checked.children.ids.length)} in all)`}
      <br />
      {shown.findings === all ? count(all, 'finding') : `${number(shown.findings)} of ${count(all, 'finding')}`}
      {all !== findingsAtFirst && `; ${number(findingsAtFirst)} when first checked`}
    </p>
  );
}
