import { Component, type ReactNode } from "react";
import { RefusalNote } from "./RefusalNote.tsx";
import { troubleOf } from "./trouble.ts";

type Props = {
  /** What is shown, by address: another page gets a fresh start, without drawing the present one anew. */
  at?: string;
  children: ReactNode;
};
type State = { error: unknown; at: string | undefined };

/** Catches what a screen throws while it is drawn; the rest of the office stays usable. */
export class Failure extends Component<Props, State> {
  override state: State = { error: undefined, at: this.props.at };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  static getDerivedStateFromProps({ at }: Props, state: State): State | null {
    return at === state.at ? null : { error: undefined, at };
  }
  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <div style={{ padding: 28 }}>
        <RefusalNote trouble={troubleOf(this.state.error)} again={() => this.setState({ error: undefined })} />
      </div>
    );
  }
}
