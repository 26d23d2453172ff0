import { type ReactNode, useState } from 'react';
import { Button } from '../../../../components/Button/Button';
import { ScrollBox } from '../../../../components/ScrollBox/ScrollBox';
import { Unseen } from '../../../../components/Unseen/Unseen';
import { number } from '../../../../words/numbers';

/** So many rows at a time: a bulk correction can make thousands of changes. */
const part = 200;

interface Props<Item> {
  title: string;
  headings: readonly string[];
  /** What the buttons of the last column do. */
  act: string;
  items: readonly Item[];
  /** A row of the table, with its key. */
  row: (item: Item) => ReactNode;
}

/**
 * Rows of changes or notes, each with what can be done about it: the first ones at once, more on demand.
 *
 * Accessibility: the caption and the heading of the column of buttons are for screen readers; the table scrolls in a box of
 * its own that the keyboard reaches.
 */
export function ListTable<Item>({ title, headings, act, items, row }: Props<Item>) {
  const [most, setMost] = useState(part);
  const left = items.length - most;
  return (
    <>
      <ScrollBox label={title}>
        <table className="govuk-table gt-table gt-changes">
          <caption className="govuk-visually-hidden">{title}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th scope="col" key={heading}>
                  {heading}
                </th>
              ))}
              <th scope="col">
                <Unseen>{act}</Unseen>
              </th>
            </tr>
          </thead>
          <tbody>{items.slice(0, most).map(row)}</tbody>
        </table>
      </ScrollBox>
      {left > 0 && (
        <Button
          look="secondary"
          onClick={() => {
            setMost(most + part);
          }}
        >
          Show {number(Math.min(part, left))} more of {number(left)}
        </Button>
      )}
    </>
  );
}

/** The same under a heading; nothing where there is no row. */
export function ListSection<Item>({ words = '', ...table }: Props<Item> & { words?: string }) {
  if (table.items.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">{table.title}</h2>
      {words !== '' && <p>{words}</p>}
      <ListTable {...table} />
    </section>
  );
}
