import { number, percent } from '../../words/numbers';
import { Unseen } from '../Unseen/Unseen';

export interface Bar {
  key: number;
  /** The short name in front: a rule's code. Empty where the title says all. */
  code: string;
  title: string;
  value: number;
  /** Of all, from 0 to 1, this one and those above; null leaves the line of sums out. */
  cumulative: number | null;
}

interface Props {
  bars: readonly Bar[];
  /** "findings", to read the numbers by. */
  unit: string;
  onChoose: (key: number) => void;
  /** Completes "142, Title, 40 findings: ..." for screen readers. */
  doing: string;
}

/**
 * Bars across the page, longest first, each a button. Numbers stand beside the bars, so that the lengths only repeat
 * them; where sums are given, a thread under the bar grows to the share of all down to there.
 */
export function BarChart({ bars, unit, onChoose, doing }: Props) {
  const longest = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ol className="gt-bars">
      {bars.map((bar) => (
        <li key={bar.key} className="gt-bars__item">
          <button
            type="button"
            className="gt-bars__button"
            onClick={() => {
              onChoose(bar.key);
            }}
          >
            <span className="gt-bars__name">
              {bar.code !== '' && <span className="gt-bars__code">{bar.code}</span>}{' '}
              <span className="gt-bars__title">{bar.title}</span>
            </span>
            <span className="gt-bars__track" aria-hidden="true">
              <span className="gt-bars__bar" style={{ inlineSize: percentOf(bar.value / longest) }} />
              {bar.cumulative !== null && <span className="gt-bars__sum" style={{ inlineSize: percentOf(bar.cumulative) }} />}
            </span>
            <span className="gt-bars__value">
              <Unseen>, </Unseen>
              {number(bar.value)} <Unseen>{unit}</Unseen>
            </span>
            {bar.cumulative !== null && (
              <span className="gt-bars__cumulative">
                <Unseen>, added up </Unseen>
                {percent(bar.cumulative)}
              </span>
            )}
            <Unseen>: {doing}</Unseen>
          </button>
        </li>
      ))}
    </ol>
  );
}

function percentOf(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
