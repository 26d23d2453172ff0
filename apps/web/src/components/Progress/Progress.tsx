import { useEffect, useState } from 'react';
import type { Progress as ProgressOf } from '../../engine/api';
import { percent } from '../../words/numbers';
import { Button } from '../Button/Button';

interface Props {
  progress: ProgressOf | null;
  /** Null where stopping would lose more than the work going on. */
  onCancel: (() => void) | null;
}

/** Work shorter than this shows no bar: it would only flicker. */
const quick = 300;

/** The stage of long work, how far it is where that is known, and a way to stop it. */
export function Progress({ progress, onCancel }: Props) {
  const working = progress !== null;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!working) return undefined;
    const timer = setTimeout(() => {
      setLong(true);
    }, quick);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [working]);

  if (progress === null || !isLong) return null;
  const { stage, share } = progress;
  return (
    <div className="gt-progress" role="group" aria-label="Work going on">
      <p className="gt-progress__stage" role="status">
        {stage}
        {share === null ? ' …' : ''}
      </p>
      <progress className="gt-progress__bar" aria-label={stage} max={1} {...(share === null ? {} : { value: share })} />
      {share !== null && <span className="gt-progress__share">{percent(share)}</span>}
      {onCancel !== null && (
        <Button look="secondary" onClick={onCancel}>
          Stop
        </Button>
      )}
    </div>
  );
}
