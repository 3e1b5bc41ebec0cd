import type { News } from "#modules/sync/contract.ts";

/** The village a person works in, as a log's files name it; who has several, the first. */
export function workPlace(news: News | undefined): { place: string; name: string } {
  const village = news?.villages[0];
  return village ?? { place: news?.me.posts[0]?.territory ?? "", name: "" };
}

const RESIDENT_POSTS = ["first-secretary", "team-leader", "team-member"];
/** The village whose days a resident cadre signs. */
export function postPlace(news: News | undefined): { place: string; name: string } {
  const post = news?.me.posts.find((one) => RESIDENT_POSTS.includes(one.post));
  if (!post) return workPlace(news);
  const place: string = post.territory;
  return { place, name: news?.villages.find((one) => one.place === place)?.name ?? "" };
}
