import { Component, type ReactNode } from "react";
import { RefusalNote } from "./RefusalNote.tsx";
import { troubleOf } from "./trouble.ts";

type Props = { children: ReactNode; onReset?: () => void };

/** Catches what a screen throws while it is drawn; the rest of the office stays usable. */
export class Failure extends Component<Props, { error: unknown }> {
  override state = { error: undefined as unknown };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <div style={{ padding: 28 }}>
        <RefusalNote
          trouble={troubleOf(this.state.error)}
          again={() => {
            this.props.onReset?.();
            this.setState({ error: undefined });
          }}
        />
      </div>
    );
  }
}
