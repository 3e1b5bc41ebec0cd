import { Component, type ReactNode } from "react";

type Props = { said: string; on?: ReactNode; children: ReactNode };

/** A page that breaks takes only itself down: the bar stays, what was done is kept, another page is a touch away. */
export class Stumble extends Component<Props, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });
  override render(): ReactNode {
    return this.state.broken ? (
      <div className="note" role="alert">
        {this.props.said}
        {this.props.on}
      </div>
    ) : (
      this.props.children
    );
  }
}
