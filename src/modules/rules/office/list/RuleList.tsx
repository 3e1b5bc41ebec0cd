import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAddressState } from "#ui/Address.tsx";
import { DayInput } from "#ui/DayInput.tsx";
import { today } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { Input } from "#ui/Input.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { RuleRow } from "../../contract.ts";
import { useRules } from "../api.ts";
import { flatLines } from "../words/flat.ts";
import { useTelling } from "../words/use-telling.ts";
import { wordsOf } from "../words/words.ts";
import { RuleLine } from "./RuleLine.tsx";
import styles from "./RuleList.module.css";

type ListAddress = { on?: string; only?: string; q?: string };

/** Every rule of the county by area, in words: today, or on a day of the past or the future. */
export function RuleList() {
  const { say, speak, has, language } = useSpeech();
  const [{ on, only, q }, setAddress] = useAddressState<ListAddress>();
  const [text, setText] = useState(q ?? "");
  const found = useQuery(useRules().list.queryOptions({ input: on ? { on: on as never } : {} }));
  const telling = useTelling();
  const fits = (rule: RuleRow): boolean => {
    if (only === "changed" && rule.overrides.length === 0) return false;
    if (only === "open" && rule.inForce.mark !== "editable") return false;
    const wanted = text.trim().toLowerCase();
    if (!wanted) return true;
    const words = flatLines(wordsOf(telling, rule.id, rule.inForce.value)).join(" ");
    return `${rule.title[language]} ${rule.id} ${words}`.toLowerCase().includes(wanted);
  };
  const rules = (found.data?.rules ?? []).filter(fits);
  const subjects = [...new Set(rules.map((rule) => rule.subject))];
  return (
    <Screen title={say("rules.title")} below={say("rules.intro")}>
      <div className={`${styles.tools} no-print`}>
        <Input
          className={styles.search ?? ""}
          value={text}
          type="search"
          placeholder={say("rules.search")}
          aria-label={say("rules.search")}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => setAddress({ q: text.trim() || undefined })}
        />
        <fieldset className={styles.only} aria-label={say("rules.show")}>
          {(["all", "open", "changed"] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="only"
                checked={(only ?? "all") === one}
                onChange={() => setAddress({ only: one === "all" ? undefined : one })}
              />
              {say(`rules.show.${one}`)}
            </label>
          ))}
        </fieldset>
        <div className={styles.day}>
          <label htmlFor="on-day">{say("rules.on-day")}</label>
          <DayInput
            id="on-day"
            value={on ?? today()}
            onChange={(day) => setAddress({ on: day && day !== today() ? day : undefined })}
          />
        </div>
      </div>
      {on && <p className={styles.past}>{say(on < today() ? "rules.of-day-past" : "rules.of-day-to-come", { on })}</p>}
      {found.error && !found.data && (
        <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />
      )}
      {found.isPending && <p className="faint">{say("ui.loading")}</p>}
      {found.data && rules.length === 0 && (
        <EmptyState title={say("rules.none-found")} todo={say("rules.none-found.do")} />
      )}
      {subjects.map((subject) => (
        <Section
          key={subject}
          id={subject}
          title={has(`rules.subject.${subject}`) ? speak(`rules.subject.${subject}`) : subject}
        >
          <ul className={styles.rules}>
            {rules
              .filter((rule) => rule.subject === subject)
              .map((rule) => (
                <RuleLine key={rule.id} rule={rule} telling={telling} on={on} />
              ))}
          </ul>
        </Section>
      ))}
    </Screen>
  );
}
