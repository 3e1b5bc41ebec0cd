import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Input } from "#ui/Input.tsx";
import { newId } from "#ui/new-command-id.ts";
import { Popup } from "#ui/Popup.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useSay } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { useCommand } from "#ui/use-command.ts";
import type { SavedViewId } from "../../contract.ts";
import { useRegistry } from "../api.ts";
import { addressOf, filtersOf, type ListAddress, sortOf } from "./address.ts";
import styles from "./SavedViews.module.css";

const NOTHING: { [Name in keyof ListAddress]-?: undefined } = {
  under: undefined,
  group: undefined,
  class: undefined,
  cause: undefined,
  poverty: undefined,
  exit: undefined,
  income: undefined,
  people: undefined,
  home: undefined,
  findings: undefined,
  rule: undefined,
  below: undefined,
  helper: undefined,
  card: undefined,
  ended: undefined,
  q: undefined,
  by: undefined,
  down: undefined,
};

type Change = { [Name in keyof ListAddress]?: ListAddress[Name] | undefined };
type Columns = { shown: readonly { key: string }[]; show: (keys: readonly string[]) => void };
type Props = { address: ListAddress; columns: Columns; onChoose: (change: Change) => void };

/** Lists kept under a name, with their filters, order and columns: mine alone, each one click. */
export function SavedViews({ address, columns, onChoose }: Props) {
  const say = useSay();
  const tell = useTell();
  const registry = useRegistry();
  const views = useQuery(registry.views.queryOptions());
  const [name, setName] = useState("");
  const save = useCommand(registry.saveView, {
    onDone: (view) => {
      setName("");
      tell(say("registry.view-saved", { name: view.name }));
    },
  });
  const drop = useCommand(registry.dropView);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const view = {
      id: newId() as SavedViewId,
      name: name.trim(),
      filters: filtersOf(address),
      sort: sortOf(address),
      columns: columns.shown.map((one) => one.key),
    };
    void save.run({ view });
  };
  return (
    <Popup side="end" button={(given) => <Button {...given}>{say("registry.views")}</Button>}>
      {() => (
        <div className={styles.panel}>
          {views.data?.length === 0 && <p className="faint">{say("registry.views-none")}</p>}
          <ul>
            {views.data?.map((view) => (
              <li key={view.id} className={styles.view}>
                <button
                  type="button"
                  className={`plain-button ${styles.name}`}
                  onClick={() => {
                    onChoose({ ...NOTHING, ...addressOf(view.filters, view.sort) });
                    if (view.columns.length > 0) columns.show(view.columns);
                  }}
                >
                  {view.name}
                </button>
                <Button
                  kind="text"
                  size="small"
                  aria-label={say("registry.view-drop", { name: view.name })}
                  onClick={() => void drop.run({ viewId: view.id })}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
          <form className={styles.save} onSubmit={submit}>
            <Input
              value={name}
              maxLength={40}
              aria-label={say("registry.view-name")}
              placeholder={say("registry.view-name")}
              onChange={(event) => setName(event.target.value)}
            />
            <Button type="submit" disabled={!name.trim()} loading={save.busy}>
              {say("ui.save")}
            </Button>
          </form>
          <RefusalNote trouble={save.trouble ?? drop.trouble} />
        </div>
      )}
    </Popup>
  );
}
