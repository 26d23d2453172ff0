import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';

import { Segments } from '../../../../components/Segments/Segments';
import type { Catalogue, ChildRecords, FindingCell } from '../../../../engine/api';
import { plural } from '../dates';
import { TimelinePicture } from './TimelinePicture';
import { lanesWhenFolded, placeItems } from './geometry';
import { fittingSpan, makeScale, shownDays, type Span, spans } from './scale';
import { sentence } from './sentence';
import { layOutStay, type StayItem } from './stay';
import { useWidth } from './useWidth';

interface Props {
  records: ChildRecords;
  catalogue: Catalogue;
  returnYear: number;
  /** The finding chosen, by its number in the return; its pins stand out. */
  finding: number | null;
  /** Null until one was chosen: then the shortest that shows where the stay began in these years. */
  span: Span | null;
  onSpan: (span: Span) => void;
  /** Folded, two lanes are shown: there is more room for the rows. */
  isFolded: boolean;
  onFold: (isFolded: boolean) => void;
  onGo: (cell: FindingCell) => void;
  onFinding: (finding: number) => void;
}

/** Narrower than this the picture scrolls in its own box. */
const leastWidth = 560;
const roomBefore = 12;

/** The child's stay drawn to scale, in lanes; every item leads to its row. */
export function Timeline(props: Props) {
  const { records, catalogue, returnYear, finding, span: chosenSpan, onSpan, isFolded, onFold, onGo, onFinding } = props;
  const [followWidth, boxWidth] = useWidth(900);
  const scroll = useRef<HTMLDivElement>(null);
  const box = useCallback(
    (element: HTMLDivElement | null) => {
      scroll.current = element;
      return followWidth(element);
    },
    [followWidth],
  );
  const [shown, setShown] = useState<StayItem | null>(null);
  const stay = useMemo(() => layOutStay(records, catalogue, returnYear), [records, catalogue, returnYear]);
  const span = chosenSpan ?? fittingSpan(stay, returnYear);
  const width = Math.max(leastWidth, boxWidth);
  const scale = useMemo(() => {
    const { from, to } = shownDays(span, stay, returnYear);
    return makeScale(from, to, width);
  }, [span, stay, returnYear, width]);
  const picture = useMemo(() => placeItems(stay, scale, isFolded), [stay, scale, isFolded]);
  const isEmpty = stay.lanes.length === 0;
  const begin = Math.min(scale.width, ...picture.lanes.flatMap(({ items }) => items.map(({ x }) => x)));

  // Where the picture is wider than its box, it begins at the first thing drawn, not on an empty stretch.
  useLayoutEffect(() => {
    if (scroll.current) scroll.current.scrollLeft = begin - roomBefore;
  }, [begin]);

  return (
    <section className="gt-timeline" aria-label="Timeline of the stay">
      <div className="gt-timeline__head">
        <h3 className="gt-part-heading">The stay</h3>
        <p className="gt-timeline__detail" aria-hidden="true">
          {shown ? sentence(shown) : 'Point at anything drawn to read it; choose it to go to its row.'}
        </p>
        {stay.lanes.length > lanesWhenFolded && (
          <button
            type="button"
            className="gt-link-button"
            onClick={() => {
              onFold(!isFolded);
            }}
          >
            {isFolded ? `All ${stay.lanes.length.toString()} lanes` : 'Two lanes'}{' '}
            <span className="govuk-visually-hidden">of the timeline</span>
          </button>
        )}
        <Outside count={picture.earlier} words="earlier" onSpan={onSpan} />
        <Outside count={picture.later} words="later" onSpan={onSpan} />
        <Segments legend="Time shown" values={spans} chosen={span} onChoose={onSpan} />
      </div>
      {isEmpty ? (
        <p className="gt-timeline__empty">Nothing with a date that can be drawn.</p>
      ) : (
        <div className="gt-timeline__body">
          <ul className="gt-timeline__names" aria-hidden="true">
            {picture.lanes.map(({ lane, height }) => (
              <li key={lane.name} style={{ height }}>
                {lane.name}
              </li>
            ))}
          </ul>
          <div className="gt-timeline__scroll" ref={box}>
            <TimelinePicture
              picture={picture}
              scale={scale}
              returnYear={returnYear}
              birthdays={stay.birthdays}
              finding={finding}
              onShow={setShown}
              onGo={onGo}
              onFinding={onFinding}
            />
          </div>
        </div>
      )}
      {stay.notDrawn.length > 0 && (
        <p className="gt-timeline__not-drawn">
          <span className="gt-warning-sign" aria-hidden="true">
            !
          </span>{' '}
          Not drawn:{' '}
          {stay.notDrawn.map(({ words, target }) => (
            <button
              key={words}
              type="button"
              className="gt-link-button"
              onClick={() => {
                onGo(target);
              }}
            >
              {words}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

function Outside({ count, words, onSpan }: { count: number; words: string; onSpan: (span: Span) => void }) {
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="gt-link-button gt-timeline__outside"
      onClick={() => {
        onSpan('whole stay');
      }}
    >
      {words === 'earlier' ? '‹ ' : ''}
      {plural(count, `${words} item`)}
      {words === 'later' ? ' ›' : ''}
    </button>
  );
}
