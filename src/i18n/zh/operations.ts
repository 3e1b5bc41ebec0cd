import type { Sentences } from "../sentence.ts";

/** Server, key, files, audit trail, backup: what the person who runs the installation reads. */
export const operations = {
  "embedded.in-use": "另一个帮扶程序（进程 {pid}）正在使用数据目录 {dir}。请先停掉它，或者换一个目录。",
  "embedded.no-binaries":
    "本机（{platform}）没有自带的数据库程序。请安装 PostgreSQL 15 或更高版本，并设置 DATABASE_URL。",
  "embedded.no-user":
    "数据库不能以 root 身份运行，又找不到也建不了别的用户。请先建一个名为 bangfu 的系统用户，或换普通用户运行。",
  "embedded.other-version":
    "数据目录 {dir} 是 PostgreSQL {found} 写的，现在的程序是 {wanted}。请用原来的版本备份，再用新版本恢复。",
  "embedded.password-missing": "数据库在，但它的密码文件 {file} 不见了。请从备份中取回这个文件。",
  "embedded.did-not-start": "数据库没有启动起来。原因见日志 {log}：{last}",

  "vault.key-missing":
    "加密钥匙文件 {file} 不见了。数据库里有用它加密的内容，换一把新钥匙打不开。请取回原来的钥匙文件。",
  "vault.key-damaged": "加密钥匙文件 {file} 已损坏或不完整。请取回完好的那一份。",
  "vault.key-exposed": "加密钥匙文件 {file} 的权限是 {mode}，别人也能读。请执行 chmod 600 {file}。",
  "vault.key-foreign":
    "加密钥匙文件 {file} 不是这个数据库的钥匙（应为 {expected}，现为 {found}）。请换回原来的钥匙文件。",
  "vault.key-unknown": "这项内容是用第 {keyId} 号钥匙加密的，钥匙文件里没有这一把。请取回较新的钥匙文件。",
  "vault.cannot-open": "有一项加密内容打不开：钥匙不对，或者内容被改动过（{context}）。",
  "vault.too-many-keys": "钥匙文件里已有 255 把钥匙，不能再换新钥匙。",

  "file.disk-full": "服务器磁盘满了，文件没有保存。请告诉管理员清理磁盘后再传一次。",
  "file.too-large": "文件太大，最多 {maxMb} MB。",
  "file.empty": "这是一个空文件。",
  "file.kind": "这个文件的内容不是这里要的类型。这里收：{wanted}。",
  "file.locked": "这个文件设了打开密码，读不了。请在 Excel 里去掉密码，另存后再传。",
  "file.damaged": "这个文件不完整，后面一截没有了。请向发送的人再要一份。",
  "file.trouble": "文件 {file} 打不开或写不进（{reason}）。请核对路径和权限。",
  "file.reason.ENOENT": "没有这个文件或目录",
  "file.reason.EACCES": "没有权限",
  "file.reason.EISDIR": "这是一个目录",
  "file.reason.ENOTDIR": "路径中间有一段不是目录",
  "file.reason.EEXIST": "已有同名文件",
  "file.reason.EROFS": "这块盘只能读",
  "file.not-found": "没有找到这个文件。",

  "audit.entry-changed": "第 {entry} 条留痕被改动过（封存在第 {block} 块）。",
  "audit.entry-missing": "第 {entry} 条留痕被删掉了（封存在第 {block} 块）。",
  "audit.entry-added": "第 {entry} 条留痕是封存以后塞进去的。",
  "audit.entry-sealed-twice": "第 {entry} 条留痕被封存了两次。",
  "audit.block-changed": "第 {block} 块封存记录被改动过。",
  "audit.block-missing": "第 {block} 块封存记录不见了。",
  "audit.chain-broken": "第 {block} 块接不上前一块，前面的封存记录被换过。",
  "audit.head-differs": "第 {block} 块与公开过的指纹不一致。",
  "proof.entry-not-in-block": "这条留痕不在它所说的封存块里。",
  "proof.path-broken": "这条留痕与封存块的指纹对不上，内容被改动过。",
  "proof.chain-broken": "封存块之间接不上，证明不完整。",
  "proof.head-differs": "证明里没有这个指纹。请把证明自己的指纹拿到公开网页“档卡验真”里查，看它是不是留痕链的一环。",
  "proof.younger-than-head": "有 {count} 条留痕晚于这个指纹，要用更新的指纹核对。",

  "backup.not-a-backup": "{file} 不是帮扶的备份文件，或者不完整。",
  "backup.damaged": "备份文件里的 {part} 已损坏，没有恢复任何内容。",
  "backup.newer": "这份备份来自更新的版本（{migration}）。请先升级程序，再恢复。",
  "backup.not-empty": "目标数据库里已经有内容（{table}）。请恢复到一个空的数据库。",
  "backup.counts-differ": "恢复后 {table} 有 {found} 行，备份里是 {expected} 行。已全部撤回。",
  "backup.audit-broken": "恢复后的留痕核验没有通过（{breaks} 处），已全部撤回。",
  "backup.file-exists": "{file} 已经存在。请换一个文件名。",
} satisfies Sentences;
