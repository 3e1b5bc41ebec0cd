import type { Sentences } from "../sentence.ts";

/** Phones that work without a signal. */
export const sync = {
  "sync.device-unknown": "这台手机还没有登记，请联网重新登录一次。",
  "sync.device-lost": "这台手机已报失，上面的资料会立即清除。",
  "sync.device-taken": "这台手机登记在别人名下，请重新登录。",
  "sync.command-unknown": "这一项（{name}）服务器还不认识，请更新应用后再发。",
} satisfies Sentences;
