import type { Sentences } from "../sentence.ts";

/** Phones that work without a signal. */
export const sync = {
  "sync.device-unknown": "这台手机还没有登记，请联网重新登录一次。",
  "sync.device-lost": "这台手机已报失，上面的资料会立即清除。",
  "sync.device-taken": "这台手机登记在别人名下，请重新登录。",
  "sync.command-unknown": "这一项（{name}）服务器还不认识，请更新应用后再发。",
  "sync.my-phones": "我的手机",
  "sync.my-phones-about": "用过帮扶的手机。丢了马上报失，它下次联网时会自己清除。",
  "sync.phones": "手机",
  "sync.phones-about": "全县在用的手机：谁的、哪天用过、存了多少。看不到是哪些户。",
  "sync.phone": "手机",
  "sync.owner": "使用人",
  "sync.state": "状态",
  "sync.state.active": "在用",
  "sync.state.lost": "已报失",
  "sync.state.signed-out": "已退出",
  "sync.last-seen": "最近使用",
  "sync.on-it": "手机上有",
  "sync.act": "处理",
  "sync.holds": "{households} 户，{waiting} 条待发送",
  "sync.holds-nothing": "已清除",
  "sync.no-phones": "还没有手机登记。",
  "sync.no-phones.do": "用手机打开本站的 /field/，登录一次就登记好了。",
  "sync.report-lost": "报失",
  "sync.report-lost-of": "报失：{name}",
  "sync.report-lost-will":
    "这台手机下次联网时，上面的资料全部清除，也不能再用它登录帮扶。找回来也要用别的手机重新登录。这个账号在其他地方的登录马上全部退出，只留下正在报失的这一处。",
  "sync.report-lost-loses": "它最近一次说还有 {count} 条没有发送，这些会一起清除。",
  "sync.report-lost-sure": "确定报失",
  "sync.reported": "{name} 已报失，下次联网时清除。",
} satisfies Sentences;
