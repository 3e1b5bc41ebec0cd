import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";

type Page<Row> = { rows: Row[]; next: string | null };

/** The rows fetched so far and how to get more. */
export type Keyset<Row> = {
  rows: readonly Row[];
  loading: boolean;
  loadingMore: boolean;
  hasMore: boolean;
  more: () => void;
  error: unknown;
  again: () => void;
};

type Options<Input, Output> = {
  infiniteOptions: (options: {
    input: (after: string | undefined) => Input;
    initialPageParam: string | undefined;
    getNextPageParam: (last: Output) => string | undefined;
  }) => unknown;
};

/**
 * Pages by keyset from an operation of a contract whose output is `pageOf(…)`:
 * `const rows = useKeyset(registry.households, { place, text })`. Changing the question starts from the top.
 */
export function useKeyset<Row, Input extends object, Output extends Page<Row> = Page<Row>>(
  operation: Options<Input, Output>,
  asked: Omit<Input, "after">,
): Keyset<Output["rows"][number]> & { first: Output | undefined } {
  const options = operation.infiniteOptions({
    input: (after) => ({ ...asked, ...(after !== undefined && { after }) }) as Input,
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const result = useInfiniteQuery({
    ...(options as Parameters<typeof useInfiniteQuery>[0]),
    placeholderData: (before: unknown) => before,
  } as never) as UseInfiniteQueryResult<InfiniteData<Output>>;
  const rows = useMemo(() => result.data?.pages.flatMap((page) => page.rows) ?? [], [result.data]);
  return {
    rows,
    first: result.data?.pages[0],
    loading: result.isFetching && !result.isFetchingNextPage,
    loadingMore: result.isFetchingNextPage,
    hasMore: result.hasNextPage,
    more: () => void result.fetchNextPage(),
    error: result.error,
    again: () => void result.refetch(),
  };
}
