import { Input } from "antd";
import { useState } from "react";
import { useGo } from "#ui/Address.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSay } from "#ui/Speech.tsx";
import { navigationFor } from "./navigation.ts";
import styles from "./SearchDialog.module.css";

/** Ctrl+K: one box that finds pages (and, through the search module, households, people and villages). */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const go = useGo();
  const { rights } = useActor();
  const [text, setText] = useState("");
  const pages = navigationFor(rights)
    .flatMap((item) => item.inside ?? [item])
    .map((item) => ({ to: item.to, name: say(item.name) }))
    .filter((page) => page.name.includes(text.trim()));
  const open = (to: string) => {
    onClose();
    go(to);
  };
  return (
    <Dialog open title={say("office.search")} onClose={onClose}>
      <Input
        autoFocus
        size="large"
        value={text}
        aria-label={say("office.search")}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => pages[0] && open(pages[0].to)}
      />
      <ul className={styles.list}>
        {pages.map((page) => (
          <li key={page.to}>
            <button type="button" className={`plain-button ${styles.hit}`} onClick={() => open(page.to)}>
              {page.name}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
