import { useNavigate, useParams, useRouterState, useSearch } from "@tanstack/react-router";
import { type AnchorHTMLAttributes, type MouseEvent, useCallback } from "react";

/** What stands behind the `?` of an address: state of a list, so that it can be sent to a colleague. */
export type Search = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Goes to an address of the office: `go("/households/…")`. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback((to, options) => void navigate({ href: to, replace: options?.replace ?? false }), [navigate]);
}

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { to: string };

/** A link within the office: a real address, opened without loading the page anew. */
export function To({ to, onClick, ...rest }: Props) {
  const go = useGo();
  return (
    <a
      href={to}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || !isPlainClick(event) || rest.target) return;
        event.preventDefault();
        go(to);
      }}
      {...rest}
    />
  );
}

/** One part of the path, such as `householdId` of `/households/$householdId`. */
export function usePathPart(name: string): string {
  const parts = useParams({ strict: false }) as Record<string, string | undefined>;
  const part = parts[name];
  if (part === undefined) throw new Error(`the address has no part ${name}`);
  return part;
}

export const usePath = (): string => useRouterState({ select: (state) => state.location.pathname });

/** The state in the address and a way to change some of it; `undefined` takes a name out. */
export function useAddressState<State extends Search>(): [
  State,
  (change: { [Name in keyof State]?: State[Name] | undefined }) => void,
] {
  const state = useSearch({ strict: false }) as State;
  const navigate = useNavigate();
  const change = useCallback(
    (part: object) =>
      void navigate({ to: ".", search: ((before: Search) => ({ ...before, ...part })) as never, replace: true }),
    [navigate],
  );
  return [state, change];
}
