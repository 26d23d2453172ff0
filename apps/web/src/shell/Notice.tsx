import { Banner } from '../components/Banner/Banner';
import { Button } from '../components/Button/Button';

/** What was taken, on a screen that does not show it; it has been said aloud by then. */
export function Notice({ notice, onDismiss }: { notice: string; onDismiss: () => void }) {
  if (notice === '') return null;
  return (
    <Banner title="Files taken">
      <p>{notice}</p>
      <Button look="secondary" onClick={onDismiss}>
        Close this message
      </Button>
    </Banner>
  );
}
