import type { KeyboardEvent } from 'react';

import type { FindingCell } from '../../../../engine/api';
import { barHeight, barOutline } from './geometry';
import { arePinsInRow, pinPlaces, pinStep } from './pinPlaces';
import type { PlacedItem } from './placed';
import { fitLabel } from './scale';
import { sentence } from './sentence';
import type { StayItem } from './stay';

interface Props {
  placed: PlacedItem;
  chosenFinding: number | null;
  /** Whether the Tab key stops here. */
  isStop: boolean;
  /** Pixels to the next item of the lane, for a label beside a short bar. */
  roomRight: number;
  onShow: (item: StayItem | null) => void;
  onFocus: (key: string) => void;
  onMove: (event: KeyboardEvent, key: string) => void;
  onGo: (cell: FindingCell) => void;
}

/** One bar, mark, gap or overlap, as a button. */
export function DrawnItem(props: Props) {
  const { placed, chosenFinding, isStop, roomRight, onShow, onFocus, onMove, onGo } = props;
  const { item } = placed;
  const label = labelOf(placed, roomRight);
  const isChosen = item.pins.some((pin) => pin.finding === chosenFinding);
  const name = nameOf(item, label.text);
  return (
    <g
      className={classOf(item, isChosen)}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={name}
      data-key={item.key}
      onClick={() => {
        onGo(item.target);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onGo(item.target);
        } else onMove(event, item.key);
      }}
      onFocus={() => {
        onFocus(item.key);
        onShow(item);
      }}
      onBlur={() => {
        onShow(null);
      }}
      onMouseEnter={() => {
        onShow(item);
      }}
      onMouseLeave={() => {
        onShow(null);
      }}
    >
      <Shape placed={placed} />
      <text
        className={label.isInside ? 'gt-stay__label' : 'gt-stay__beside'}
        x={label.x}
        y={placed.y + placed.height / 2 + 4.5}
        aria-hidden="true"
      >
        {label.text}
      </text>
    </g>
  );
}

function classOf(item: StayItem, isChosen: boolean): string {
  const names = ['gt-stay__item', `gt-stay__item--${item.kind}`, `gt-stay__item--${item.tone.replace(' ', '-')}`];
  if (item.pins.length > 0) names.push('gt-stay__item--failing');
  if (isChosen) names.push('gt-stay__item--chosen');
  if (item.lastYear) names.push('gt-stay__item--last-year');
  if (item.backwards) names.push('gt-stay__item--backwards');
  return names.join(' ');
}

function Shape({ placed }: { placed: PlacedItem }) {
  const { item, x, y, width, height } = placed;
  if (item.kind === 'mark') {
    const middle = y + barHeight / 2;
    return (
      <path className="gt-stay__shape" d={`M${x} ${middle - 8} L${x + 8} ${middle} L${x} ${middle + 8} L${x - 8} ${middle} Z`} />
    );
  }
  if (item.kind === 'overlap' || item.kind === 'gap') {
    return <rect className="gt-stay__shape" x={x} y={y} width={width} height={height} />;
  }
  return (
    <>
      <path className="gt-stay__shape" d={barOutline(placed)} />
      {(item.backwards || item.merged !== undefined || item.tone === 'temporary' || item.tone === 'away') && (
        <path className="gt-stay__hatching" d={barOutline(placed)} />
      )}
    </>
  );
}

interface DrawnLabel {
  text: string;
  x: number;
  isInside: boolean;
}

/** A bar that is lower shows no label; what it is stands in its name. */
const leastForLabel = 14;

/** Inside the bar where it fits; beside it where the bar is short, or under its pins, and there is room. */
function labelOf(placed: PlacedItem, roomRight: number): DrawnLabel {
  const { item, x, width, cutLeft } = placed;
  const pinsWidth = pinStep * pinPlaces(placed).length;
  if (item.kind === 'overlap' || placed.height < leastForLabel) return { text: '', x, isInside: false };
  if (item.kind === 'mark') {
    const start = 12 + pinsWidth;
    return { text: fitLabel(item.labels, roomRight - start), x: x + start, isInside: false };
  }
  const isUnderPins = arePinsInRow(placed);
  const inside = isUnderPins ? '' : fitLabel(item.labels, width - (cutLeft ? 6 : 0));
  if (inside !== '') return { text: inside, x: x + (cutLeft ? 12 : 7), isInside: true };
  const pinsEnd = isUnderPins ? Math.max(0, pinsWidth - width) : 0;
  return { text: fitLabel(item.labels, roomRight - pinsEnd - 8), x: x + width + pinsEnd + 5, isInside: false };
}

/** Who steers by voice says what is written on the bar: it is part of the name. */
function nameOf(item: StayItem, label: string): string {
  const words = sentence(item);
  return words.includes(label) ? words : `${words} ${label}`;
}
