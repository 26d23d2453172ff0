import { type KeyboardEvent, useRef, useState } from 'react';

import type { FindingCell } from '../../../../engine/api';
import { returnYearWords } from '../../../../words/rules';
import { yearEnd, yearStart } from '../dates';
import { DrawnItem } from './DrawnItem';
import { PinMark } from './PinMark';
import { mergePins, pinPlaces } from './pinPlaces';
import { axisHeight, footHeight, neighbour, type Picture } from './geometry';
import { birthdayLabelAt, type Scale, ticks } from './scale';
import type { Stay, StayItem } from './stay';

interface Props {
  picture: Picture;
  scale: Scale;
  returnYear: number;
  birthdays: Stay['birthdays'];
  finding: number | null;
  onShow: (item: StayItem | null) => void;
  onGo: (cell: FindingCell) => void;
  onFinding: (finding: number) => void;
}

/**
 * The drawing itself. For the eye it is bars and marks; for a screen reader each lane is a list of buttons that say the
 * same. One of them is a stop of the Tab key, and the arrow keys lead from one to the next.
 */
export function TimelinePicture(props: Props) {
  const { picture, scale, returnYear, birthdays, finding, onShow, onGo, onFinding } = props;
  const drawing = useRef<SVGSVGElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const all = picture.lanes.flatMap((lane) => lane.items);
  const stopHere = all.some((placed) => placed.item.key === stop) ? stop : (all[0]?.item.key ?? null);

  const move = (event: KeyboardEvent, key: string) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = neighbour(picture, key, event.key);
    if (next === null) return;
    event.preventDefault();
    setStop(next.key);
    const items = [...(drawing.current?.querySelectorAll<SVGGElement>('[data-key]') ?? [])];
    const element = items.find((item) => item.dataset.key === next.key);
    element?.focus();
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  return (
    <svg
      ref={drawing}
      className="gt-stay"
      role="group"
      aria-label="Timeline: move with the arrow keys, Enter goes to the row"
      viewBox={`0 0 ${scale.width} ${picture.height}`}
      width={scale.width}
      height={picture.height}
    >
      <Patterns />
      <Background picture={picture} scale={scale} returnYear={returnYear} birthdays={birthdays} />
      {picture.lanes.map(({ lane, items }) => (
        <g key={lane.name} role="list" aria-label={lane.name}>
          {items.map((placed) => (
            <g key={placed.item.key} role="listitem">
              <DrawnItem
                placed={placed}
                chosenFinding={finding}
                isStop={placed.item.key === stopHere}
                roomRight={roomRight(placed.x + placed.width, items, scale.width)}
                onShow={onShow}
                onFocus={setStop}
                onMove={move}
                onGo={onGo}
              />
            </g>
          ))}
        </g>
      ))}
      {picture.lanes.flatMap(({ lane, items }) =>
        mergePins(items.flatMap(pinPlaces)).map((place) => (
          <PinMark key={`${lane.name}:${place.x}:${place.y}`} place={place} chosenFinding={finding} onFinding={onFinding} />
        )),
      )}
    </svg>
  );
}

function roomRight(from: number, items: readonly { x: number }[], width: number): number {
  return items.reduce((least, { x }) => (x > from ? Math.min(least, x - from) : least), width - from);
}

/** Months, the return year's bounds, and birthdays that matter to the rules. */
function Background({ picture, scale, returnYear, birthdays }: Pick<Props, 'picture' | 'scale' | 'returnYear' | 'birthdays'>) {
  const { height } = picture;
  const foot = height - footHeight;
  const start = scale.at(yearStart(returnYear));
  const end = scale.at(yearEnd(returnYear));
  const shownBirthdays = birthdays.filter(({ day }) => day >= scale.from && day <= scale.to);
  return (
    <g aria-hidden="true">
      <rect className="gt-stay__outside-year" x={0} y={axisHeight} width={Math.max(0, start)} height={foot - axisHeight} />
      <rect
        className="gt-stay__outside-year"
        x={end}
        y={axisHeight}
        width={Math.max(0, scale.width - end)}
        height={foot - axisHeight}
      />
      {ticks(scale).map(({ day, label, major }) => (
        <g key={day} className={major ? 'gt-stay__tick gt-stay__tick--major' : 'gt-stay__tick'}>
          <line x1={scale.at(day)} x2={scale.at(day)} y1={axisHeight - 5} y2={foot} />
          <text x={scale.at(day) + 3} y={axisHeight - 7}>
            {label}
          </text>
        </g>
      ))}
      {picture.lanes.map((lane) => (
        <line
          key={lane.lane.name}
          className="gt-stay__lane"
          x1={0}
          x2={scale.width}
          y1={lane.y + lane.height + 2}
          y2={lane.y + lane.height + 2}
        />
      ))}
      {start > 0 && <line className="gt-stay__year" x1={start} x2={start} y1={2} y2={height} />}
      {end < scale.width && <line className="gt-stay__year" x1={end} x2={end} y1={2} y2={height} />}
      {start > 90 && (
        <text className="gt-stay__year-name" x={start - 5} y={height - 4} textAnchor="end">
          {returnYearWords(returnYear - 1)}
        </text>
      )}
      <text className="gt-stay__year-name" x={Math.max(start, 0) + 5} y={height - 4}>
        {returnYearWords(returnYear)}
      </text>
      {shownBirthdays.map(({ day, words }) => (
        <g key={words} className="gt-stay__birthday">
          <line x1={scale.at(day)} x2={scale.at(day)} y1={axisHeight} y2={foot} />
          <text x={birthdayLabelAt(scale.at(day), Math.max(start, 0), scale.width)} y={height - 4} textAnchor="middle">
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Hatchings for what colour alone would not tell. */
function Patterns() {
  return (
    <defs>
      {(['dark', 'light'] as const).map((shade) => (
        <pattern
          key={shade}
          id={`gt-hatch-${shade}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="gt-stay__hatch-ground" />
          <line x1="0" y1="0" x2="0" y2="6" className={`gt-stay__hatch-line gt-stay__hatch-line--${shade}`} />
        </pattern>
      ))}
    </defs>
  );
}
