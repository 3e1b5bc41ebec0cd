import type { ComponentProps, MouseEventHandler, ReactNode } from "react";
import styles from "./Button.module.css";

export type ButtonProps = Omit<ComponentProps<"button">, "type" | "onClick"> & {
  /** The main action of a page is `primary`; what stands beside it plain; `link` and `text` are quieter still. */
  kind?: "plain" | "primary" | "link" | "text";
  size?: "small" | "normal" | "large";
  /** It takes something away or cannot be taken back. */
  danger?: boolean;
  /** The command is on its way: a second press is not taken. */
  loading?: boolean;
  type?: "button" | "submit";
  /** Leads to an address, as a link that looks like a button. */
  href?: string;
  download?: string | boolean;
  target?: string;
  onClick?: MouseEventHandler<HTMLElement>;
  children?: ReactNode;
};

/** A button. While its command is on the way it keeps the focus and its width, and turns a small ring. */
export function Button(props: ButtonProps) {
  const { kind = "plain", size = "normal", danger, loading, type = "button", className, children, ...rest } = props;
  const { href, download, target, onClick, ...own } = rest;
  const look = [
    styles.button,
    styles[kind],
    styles[size],
    danger && styles.danger,
    loading && styles.loading,
    className,
  ]
    .filter(Boolean)
    .join(" ");
  if (href !== undefined)
    return (
      <a
        id={own.id}
        lang={own.lang}
        aria-label={own["aria-label"]}
        className={look}
        href={href}
        download={download}
        target={target}
        onClick={onClick}
      >
        {children}
      </a>
    );
  return (
    <button
      {...own}
      type={type}
      className={look}
      aria-busy={loading || undefined}
      aria-disabled={own["aria-disabled"] ?? (loading || undefined)}
      onClick={(event) => {
        if (loading) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {loading && <i className={styles.ring} aria-hidden="true" />}
      {children}
    </button>
  );
}
