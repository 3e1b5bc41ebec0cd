export { isPost, POST_CODES, POSTS, type Post, type PostDef, postDef, VILLAGE_POSTS } from "./domain/posts.ts";
