import { count } from '../../../../words/numbers';
import { type PinPlace, pinRadius } from './pinPlaces';

interface Props {
  place: PinPlace;
  chosenFinding: number | null;
  onFinding: (finding: number) => void;
}

const digitWidth = 6;

/**
 * The number of a finding, as in the list below; or how many findings there are, where their numbers would lie over each
 * other. A short cut for the pointer: the list is where all can choose them.
 */
export function PinMark({ place, chosenFinding, onFinding }: Props) {
  const { x, y, pins } = place;
  const [first] = pins;
  if (!first) return null;
  const chosen = pins.findIndex((pin) => pin.finding === chosenFinding);
  const next = pins[(chosen + 1) % pins.length] ?? first;
  const isChosen = chosen >= 0;
  const words = pins.length === 1 ? String(first.number) : String(pins.length);
  return (
    <g
      className={isChosen ? 'gt-stay__pin gt-stay__pin--chosen' : 'gt-stay__pin'}
      aria-hidden="true"
      onClick={() => {
        onFinding(next.finding);
      }}
    >
      <title>{pins.length === 1 ? `Finding ${words}` : `${count(pins.length, 'finding')}: ${numbersOf(pins)}`}</title>
      {pins.length === 1 ? (
        <circle cx={x} cy={y} r={pinRadius} />
      ) : (
        <Stack x={x} y={y} width={2 * pinRadius + digitWidth * (words.length - 1)} />
      )}
      <text x={x} y={y + 3.7} textAnchor="middle">
        {words}
      </text>
    </g>
  );
}

/** Square, and with another behind it: not one finding's number. */
function Stack({ x, y, width }: { x: number; y: number; width: number }) {
  const left = x - width / 2;
  const top = y - pinRadius;
  return (
    <>
      <rect x={left + 2.5} y={top - 2} width={width} height={2 * pinRadius} rx="2" />
      <rect x={left} y={top} width={width} height={2 * pinRadius} rx="2" />
    </>
  );
}

const mostNumbers = 8;

function numbersOf(pins: PinPlace['pins']): string {
  const shown = pins
    .slice(0, mostNumbers)
    .map((pin) => String(pin.number))
    .join(', ');
  return pins.length > mostNumbers ? `${shown} and ${count(pins.length - mostNumbers, 'more', 'more')}` : shown;
}
