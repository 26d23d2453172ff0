import { useStore } from '../state/useStore';
import { useMatches } from './useMatches';

/** Of records and findings together, in per cent. */
export const defaultShare = 36;
export const leastShare = 15;
export const mostShare = 75;

/** A laptop: the timeline gives its room to the rows. */
const low = '(max-height: 799px)';

/** How the screen is laid out in this window, as was chosen or as it fits. */
export function useDesk() {
  const { findingsShare, timeline } = useStore((page) => page.desk);
  const isLow = useMatches(low);
  return { findingsShare, isFolded: timeline === 'as it fits' ? isLow : timeline === 'folded' };
}
