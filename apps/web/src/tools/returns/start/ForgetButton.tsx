import { Button } from '../../../components/Button/Button';
import { usePageStore } from '../state/useStore';

/** Empties the page; the page asks first where work would be lost that no saved session holds. */
export function ForgetButton() {
  const store = usePageStore();
  return (
    <Button
      look="link"
      onClick={() => {
        void store.getState().clear();
      }}
    >
      Forget all files and changes
    </Button>
  );
}
