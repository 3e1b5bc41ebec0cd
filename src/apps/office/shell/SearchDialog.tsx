import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useDeferredValue, useState } from "react";
import type { searchContract } from "#modules/search/contract.ts";
import { useGo } from "#ui/Address.tsx";
import { useApi } from "#ui/api.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Input } from "#ui/Input.tsx";
import { useActor } from "#ui/Rights.tsx";
import { useSay, useSpeech } from "#ui/Speech.tsx";
import { hitAddress } from "./hit-address.ts";
import { navigationFor } from "./navigation.ts";
import styles from "./SearchDialog.module.css";

type Found = { key: string; kind: string; title: string; line: string; to: string };

/** Ctrl+K: one box that finds households, people, villages and pages. Arrows choose, Enter opens. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const go = useGo();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const { found, looking } = useFound(useDeferredValue(text.trim()));
  const open = (one: Found | undefined) => {
    if (!one) return;
    onClose();
    go(one.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((before) => Math.max(0, Math.min(found.length - 1, before + step)));
    } else if (event.key === "Enter" && !event.nativeEvent.isComposing) open(found[at]);
  };
  return (
    <Dialog open title={say("office.search")} onClose={onClose}>
      <Input
        autoFocus
        size="large"
        value={text}
        maxLength={60}
        role="combobox"
        aria-label={say("office.search")}
        aria-expanded={found.length > 0}
        aria-controls="search-found"
        aria-activedescendant={found[at] ? `search-${at}` : undefined}
        placeholder={say("office.search.hint")}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="search-found" role="listbox" aria-label={say("office.search.found")} className={styles.list}>
        {found.map((one, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox, which holds the focus
          <div
            key={one.key}
            id={`search-${i}`}
            role="option"
            aria-selected={i === at}
            tabIndex={-1}
            className={styles.hit}
            onMouseMove={() => setAt(i)}
            onClick={() => open(one)}
          >
            <span className={styles.kind}>{one.kind}</span>
            <span>{one.title}</span>
            <span className="faint">{one.line}</span>
          </div>
        ))}
      </div>
      {text.trim() !== "" && found.length === 0 && !looking && <p className="soft">{say("office.search.none")}</p>}
    </Dialog>
  );
}

function useFound(text: string): { found: Found[]; looking: boolean } {
  const { say } = useSpeech();
  const { rights } = useActor();
  const hits = useQuery({
    ...useApi<typeof searchContract>("search").find.queryOptions({ input: { text } }),
    enabled: text.length > 0,
    placeholderData: (before) => before,
  });
  const pages = navigationFor(rights)
    .flatMap((item) => item.inside ?? [item])
    .map((item) => ({
      key: item.to,
      kind: say("office.search.page"),
      title: say(item.name),
      line: "",
      to: item.to,
    }))
    .filter((page) => page.title.toLowerCase().includes(text.toLowerCase()));
  const found = (text === "" ? [] : (hits.data ?? [])).map((hit) => ({
    key: `${hit.kind} ${hit.id}`,
    kind: say(`office.search.${hit.kind}`),
    title: hit.title,
    line: hit.line,
    to: hitAddress(hit),
  }));
  return { found: [...found, ...pages], looking: hits.isFetching };
}
