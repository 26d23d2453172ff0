import { Component, type ReactNode } from 'react';
import { Button } from '../components/Button/Button';

interface Props {
  /** What the work so far can still be kept by. */
  onSave: () => void;
  /** When this changes, the content is tried again. */
  resetKey: string;
  children: ReactNode;
}

interface State {
  fault: string;
  at: string;
}

/**
 * Keeps a fault in one screen from taking the page and all work with it: the other screens stay, and the work can be
 * saved. A class, since React has no other form for this.
 */
export class Boundary extends Component<Props, State> {
  override state: State = { fault: '', at: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { fault: error instanceof Error ? error.message : 'unknown' };
  }

  static getDerivedStateFromProps({ resetKey }: Props, { at }: State): Partial<State> | null {
    return resetKey === at ? null : { at: resetKey, fault: '' };
  }

  override render() {
    if (this.state.fault === '') return this.props.children;
    return (
      <div className="govuk-error-summary" role="alert">
        <h1 className="govuk-error-summary__title">This screen cannot be shown</h1>
        <div className="govuk-error-summary__body">
          <p>
            That is a fault of the page, not of your files. Your work is still there: save it as a session, reload the page and
            drop the session on it. The other screens still work.
          </p>
          <p>What the page says: {this.state.fault}</p>
          <Button onClick={this.props.onSave}>Save a session</Button>
        </div>
      </div>
    );
  }
}
