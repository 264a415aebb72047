import { Component, type ReactNode } from "react";

interface Props {
  children: ReactNode;
  /** Drawn when something below failed. */
  fallback: (error: Error, again: () => void) => ReactNode;
}

/** Keeps a failure inside its part of the page. */
export class Boundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };
  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
  override render() {
    const { error } = this.state;
    return error ? this.props.fallback(error, () => this.setState({ error: null })) : this.props.children;
  }
}
