import type { Sentences } from "../sentence.ts";

/** The command line. */
export const cli = {
  "cli.title": "帮扶：县乡村三级精准帮扶工作系统",
  "cli.settings":
    "设置取自环境变量：PORT、HOST、ORIGIN、DATABASE_URL、DATA_DIR、KEY_FILE、TRUST_PROXY、LOG_LEVEL、BANGFU_LANG（zh 或 en）。\n详见 docs/guide/operations.md。每条命令都可加 --help。\n退出码：0 完成，1 没有做成或发现问题，2 命令写法不对，70 程序差错。",
  "cli.usage": "命令写法不对：bangfu {command}（{problem}）。用 bangfu help {command} 查看写法。",
  "cli.unknown": "没有这条命令：{command}。用 bangfu help 查看全部命令。",

  "cli.start": "启动；页面还没有生成时先生成",
  "cli.start.help":
    "  --port N    端口（默认 8080）\n  --host IP   监听地址（默认 127.0.0.1）\n  --empty     不装入样例县，从空白开始",
  "cli.serve": "启动服务，直到收到停止信号",
  "cli.serve.help":
    "  --port N    端口（默认 8080）\n  --host IP   监听地址（默认 127.0.0.1）\n收到 SIGTERM 或 Ctrl-C 后，做完手上的事再停。",
  "cli.migrate": "把数据库升级到当前版本",
  "cli.migrate.help": "启动服务时也会自动升级；想先升级、后启动时用它。请先备份。",
  "cli.audit-verify": "核验全部留痕，指出被改动的地方",
  "cli.audit-verify.help": "  --head 块号:指纹   与公开过或打印过的指纹比对，可发现末尾被截掉",
  "cli.backup": "备份数据库和文件到一个文件（不含加密钥匙）",
  "cli.backup.help": "服务运行时也可以备份。备份里有群众信息，请放在安全的地方。",
  "cli.restore": "把备份恢复到空的数据库",
  "cli.restore.help": "逐字节检查备份，恢复后核对行数和留痕，全部无误才算数。加密钥匙要另外放回。",
  "cli.doctor": "检查各项条件是否正常",
  "cli.doctor.help": "服务运行时也可以检查。有一项不正常，退出码为 1。",
  "cli.key-rotate": "换一把新的加密钥匙，并重新加密已有内容",
  "cli.key-rotate.help": "  --resume   不再换新钥匙，只做完上次没做完的\n服务运行时也可以换。换完请另存一份钥匙文件。",

  "cli.building": "第一次启动，正在生成页面……",
  "cli.serving": "帮扶已启动：{address}",
  "cli.set-up-code": "还没有设置。请打开上面的地址，输入设置码：{code}",
  "cli.migrated": "数据库已是当前版本，这次执行了 {count} 步升级。",
  "cli.audit-whole": "留痕完好：{blocks} 块，{sealed} 条；另有 {waiting} 条刚写入，尚未封存。",
  "cli.audit-broken": "留痕有 {count} 处被改动。",
  "cli.audit-head": "最新一块：{no}:{hash}",
  "cli.backed-up": "已备份到 {file}：{tables} 张表，{rows} 行，{files} 个文件，{mb} MB。",
  "cli.files-missing": "注意：有 {count} 个文件登记在册，却不在文件目录里。",
  "cli.keep-key": "加密钥匙不在备份里。请把 {file} 另外保存一份，放在别的地方。",
  "cli.restored": "已恢复：{tables} 张表，{rows} 行，{files} 个文件；留痕 {auditBlocks} 块，核验无误。",
  "cli.bring-key": "还缺加密钥匙：请把原来的钥匙文件放到 {file}（权限 600），再启动。",
  "cli.key-made": "已在 {file} 里加入第 {keyId} 号钥匙。",
  "cli.resealed": "{table}：重新加密 {rows} 行",
  "cli.key-rotated": "全部内容已用第 {keyId} 号钥匙加密。请另存一份 {file}；旧备份要用它打开。",

  "cli.doctor.well": "一切正常。",
  "cli.doctor.ill": "有 {count} 项不正常。",
  "cli.doctor.node": "Node {version}（要求 24 以上）",
  "cli.doctor.pages": "办公页面已生成（npm run build）",
  "cli.doctor.server": "PostgreSQL {version}（要求 15 以上）",
  "cli.doctor.encoding": "数据库编码 {encoding}（要求 UTF8）",
  "cli.doctor.fsync": "fsync {fsync}（要求 on，断电不丢数据）",
  "cli.doctor.clock": "数据库与本机时钟相差 {ms} 毫秒",
  "cli.doctor.migrations": "数据库已是当前版本",
  "cli.doctor.key": "加密钥匙 {file}（权限 {mode}）",
  "cli.doctor.files": "文件目录可写：{dir}",
  "cli.doctor.disk": "磁盘剩余 {gb} GB",
} as const satisfies Sentences;
