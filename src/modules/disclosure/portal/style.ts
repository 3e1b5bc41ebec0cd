import { createHash } from "node:crypto";

/** The whole style of the portal: it travels with each page, so that a page is one request and prints as it looks. */
export const STYLE = `
:root{--accent:#0b5d5e;--accent-strong:#084849;--accent-soft:#e5f0ef;--ink:#1a2426;--soft:#4a585b;--line:#d5dcdd;--ground:#f6f7f5;--paper:#fff;--danger:#a8261b;--danger-soft:#fcedeb;--warn:#7a4a00;--warn-soft:#fcf3e2}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",system-ui,sans-serif;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{color:var(--accent-strong);text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.wrap{max-width:44rem;margin:0 auto;padding:0 1.25rem}
.skip{position:absolute;left:-999em}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
.top{background:var(--paper);border-bottom:1px solid var(--line)}
.top .wrap{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25rem 1.5rem;padding-top:1rem;padding-bottom:.75rem}
.brand{font-weight:600;color:var(--ink);text-decoration:none;margin-right:auto}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.25rem;list-style:none;margin:0;padding:0}
nav a,.lang{display:inline-block;padding:.35rem 0;text-decoration:none}
nav a[aria-current]{color:var(--ink);font-weight:600;border-bottom:2px solid var(--accent)}
main{padding:2rem 0 3rem}
h1{font-size:1.65rem;line-height:1.35;margin:.25rem 0 .75rem;font-weight:600;text-wrap:balance}
h2{font-size:1.15rem;margin:2.5rem 0 .75rem;font-weight:600}
p{margin:.5rem 0}
.lead,.hint,.meta,.path{color:var(--soft)}
.hint,.meta,.path{font-size:.9rem}
.path a{color:var(--soft)}
.list{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
.list li{border-bottom:1px solid var(--line)}
.list a{display:grid;grid-template-columns:1fr auto;gap:.1rem 1rem;padding:.9rem .25rem;text-decoration:none;color:inherit}
.list a:hover{background:var(--paper)}
.list .what{font-weight:600;color:var(--accent);grid-column:1}
.list .when{grid-column:2;grid-row:1/span 2;align-self:center;text-align:right;font-variant-numeric:tabular-nums}
.list .where{grid-column:1;color:var(--soft);font-size:.9rem}
.find{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:1rem 0 0}
.find p{flex:1 1 14rem;margin:0}
label{display:block;font-weight:600;margin-bottom:.25rem}
input,textarea{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid #7d8b8e;border-radius:5px;padding:.6rem .75rem;min-height:3rem}
textarea{min-height:9rem;resize:vertical}
[aria-invalid=true]{border:2px solid var(--danger)}
.code{font-variant-numeric:tabular-nums;letter-spacing:.08em;text-transform:uppercase}
.field{margin:1.5rem 0}
.field .hint{margin:0 0 .35rem}
button,.button{display:inline-block;font:inherit;font-weight:600;background:var(--accent);color:#fff;border:0;border-radius:5px;padding:.6rem 1.5rem;min-height:3rem;cursor:pointer;text-decoration:none}
button:hover,.button:hover{background:var(--accent-strong);color:#fff}
.trap{position:absolute;left:-999em;height:0;overflow:hidden}
.error{color:var(--danger);font-weight:600;margin:.35rem 0}
.note{border-left:4px solid var(--accent);background:var(--accent-soft);padding:.75rem 1rem;margin:1.25rem 0}
.note.bad{border-color:var(--danger);background:var(--danger-soft)}
.note.wait{border-color:#b97300;background:var(--warn-soft)}
.note p{margin:.15rem 0}
.note h2{margin:.15rem 0;font-size:1.3rem}
.pairs{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:.25rem 1.5rem}
.pairs .whole{grid-column:1/-1}
.clock{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem 1rem;margin:1.25rem 0}
.clock strong{font-size:1.25rem}
.dots{letter-spacing:.18em;color:var(--accent);font-size:1.05rem}
.tag{display:inline-block;border:1px solid currentColor;border-radius:99px;padding:0 .7rem;font-size:.85rem;color:var(--accent)}
.tag.over{color:var(--soft)}
.text{white-space:pre-line}
table{border-collapse:collapse;width:100%;background:var(--paper);border:1px solid var(--line);margin:.75rem 0;font-size:1rem}
th,td{padding:.55rem .75rem;text-align:left;border-bottom:1px solid var(--line);vertical-align:top}
thead th{color:var(--soft);font-weight:600;font-size:.9rem;background:#f0f3f2}
tbody th{font-weight:600}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
dl{margin:1rem 0}
dt{color:var(--soft);font-size:.9rem}
dd{margin:0 0 .9rem}
.big{font-size:1.9rem;font-weight:600;letter-spacing:.06em;margin:.25rem 0}
ol.steps{padding-left:1.6rem}
ol.steps li{padding:.3rem 0 .3rem .3rem}
ol.steps li::marker{color:var(--accent);font-weight:600}
footer{border-top:1px solid var(--line);color:var(--soft);font-size:.88rem;padding:1.25rem 0 2.5rem}
@media (max-width:38rem){
h1{font-size:1.4rem}
main{padding-top:1.25rem}
table.stack,.stack tbody,.stack tr,.stack td,.stack th{display:block;width:auto;border:0}
.stack thead{position:absolute;left:-999em}
table.stack{background:none}
.stack tr{background:var(--paper);border:1px solid var(--line);border-radius:5px;padding:.5rem .9rem;margin:.6rem 0}
.stack tr{position:relative;display:grid;grid-template-columns:1fr 1fr;gap:.1rem 1rem}
.stack td,.stack tbody th{padding:.15rem 0;text-align:left;white-space:normal}
.stack td::before{display:block;content:attr(data-label);color:var(--soft);font-size:.82rem;line-height:1.3}
.stack tbody th{grid-column:1/-1;font-size:1.1rem}
.stack td.no{position:absolute;right:.9rem;top:.6rem;color:var(--soft);font-size:.85rem}
.stack td.no::before{display:none}
.top .wrap{justify-content:space-between}
.top nav{order:1;width:100%}
.brand{margin:0}
}
@media print{
@page{margin:18mm}
body{background:#fff;font-size:11pt}
nav,.lang,.skip,.noprint,form,footer .hint{display:none!important}
.top{border:0}a{color:inherit;text-decoration:none}
main{padding:0}tr{break-inside:avoid}thead{display:table-header-group}
}
`.trim();

const hash = createHash("sha256").update(STYLE).digest("base64");

/** Nothing but this style, pictures written into the page, and forms to ourselves: no script, no frame, no other site. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${hash}'`,
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
