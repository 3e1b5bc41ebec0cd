import type { News } from "#modules/sync/contract.ts";

/** The village a person works in, as a log's files name it; who has several, the first. */
export function workPlace(news: News | undefined): { place: string; name: string } {
  const village = news?.villages[0];
  return village ?? { place: news?.me.posts[0]?.territory ?? "", name: "" };
}
