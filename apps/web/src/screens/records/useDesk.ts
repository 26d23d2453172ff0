import { useStore } from '../../state/useStore';
import { useMatches } from './useMatches';

/** Of records and findings together, in per cent. */
export const defaultShare = 36;
export const leastShare = 15;
export const mostShare = 75;

/** As in _records.scss: the findings stand beside the records. */
const wide = '(min-width: 110rem) and (min-height: 34rem)';
/** A laptop: the timeline gives its room to the rows. */
const low = '(max-height: 799px)';

/** How the screen is laid out in this window, as was chosen or as it fits. */
export function useDesk() {
  const { findingsShare, timeline } = useStore((page) => page.desk);
  const isLow = useMatches(low);
  const isBeside = useMatches(wide);
  return { findingsShare, isBeside, isFolded: timeline === 'as it fits' ? isLow : timeline === 'folded' };
}
