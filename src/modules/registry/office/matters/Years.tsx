import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { joined } from "#i18n/speak.ts";
import { groundFor } from "#kernel/actor.ts";
import { yearOf } from "#kernel/day.ts";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Choice } from "#ui/Choice.tsx";
import { today } from "#ui/Deadline.tsx";
import { FactSheet } from "#ui/FactSheet.tsx";
import { Field } from "#ui/Field.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useTell } from "#ui/Toasts.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { useCommand } from "#ui/use-command.ts";
import { YesNo } from "#ui/YesNo.tsx";
import { useRegistry } from "../api.ts";
import styles from "./Matters.module.css";
import { Openings } from "./Openings.tsx";

/** A new year is opened for all households of a ground: what it would do, then doing it, and what was opened before. */
export function Years() {
  const { say, speak, language } = useSpeech();
  const tell = useTell();
  const registry = useRegistry();
  const [address] = useAddressState<{ under?: string }>();
  const [ground] = groundFor(useActor(), "household.edit");
  const under = (address.under ?? ground) as never;
  const thisYear = yearOf(today());
  const [year, setYear] = useState(thisYear);
  const [leaveSigning, setLeaveSigning] = useState<boolean | null>(true);
  const plan = useQuery(registry.yearPlan.queryOptions({ input: { under, year } }));
  const open = useCommand(registry.openYear, { onDone: () => tell(say("registry.year-begun", { year })) });
  const toOpen = plan.data ? plan.data.toOpen - (leaveSigning ? plan.data.signing : 0) : 0;
  const named = (ids: readonly string[]) =>
    joined(
      language,
      ids.map((id) => speak(`field.${id}`)),
    );
  const figure = (count: number) => <span className="number">{formatCount(count)}</span>;
  return (
    <>
      <Section title={say("registry.year-open")} note={<PlaceName code={under} from="township" />}>
        <div className={styles.ask}>
          <p className="soft">{say("registry.year-lead")}</p>
          <Field label={say("registry.year")}>
            {(given) => (
              <Choice
                {...given}
                mayBeEmpty={false}
                value={String(year)}
                options={[thisYear - 1, thisYear, thisYear + 1].map((one) => ({
                  value: String(one),
                  label: String(one),
                }))}
                onChange={(value) => setYear(Number(value ?? thisYear))}
              />
            )}
          </Field>
          {plan.data && (
            <FactSheet
              facts={[
                { key: "all", name: say("registry.year-households"), value: figure(plan.data.households) },
                { key: "there", name: say("registry.year-there"), value: figure(plan.data.there) },
                { key: "signing", name: say("registry.year-signing"), value: figure(plan.data.signing) },
                { key: "open", name: say("registry.year-to-open"), value: <strong>{figure(toOpen)}</strong> },
                { key: "carried", name: say("registry.year-carried"), value: named(plan.data.carried), wide: true },
                {
                  key: "asked",
                  name: say("registry.year-asked"),
                  value: `${named(plan.data.asked)}、${say("registry.year-income")}`,
                  wide: true,
                },
              ]}
            />
          )}
          {plan.data && plan.data.signing > 0 && (
            <Field label={say("registry.year-leave-signing")} hint={say("registry.year-leave-signing-hint")}>
              {(given) => (
                <YesNo
                  {...given}
                  label={say("registry.year-leave-signing")}
                  value={leaveSigning}
                  onChange={(value) => setLeaveSigning(value ?? true)}
                />
              )}
            </Field>
          )}
          <RefusalNote trouble={open.trouble ?? (plan.error ? troubleOf(plan.error) : null)} />
          <div className={styles.acts}>
            <Button
              kind="primary"
              loading={open.busy}
              disabled={toOpen === 0}
              onClick={() => void open.run({ under, year, leaveSigning: leaveSigning ?? true })}
            >
              {say("registry.year-do", { count: toOpen, year })}
            </Button>
          </div>
        </div>
      </Section>
      <Openings under={address.under} />
    </>
  );
}
