import { labelIn, worksheet } from "#modules/registry/contract.ts";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { headOf, livingOf } from "./head-of.ts";
import { ageIn, yuan } from "./shown.ts";

/** A household's card on the phone: who lives here, how they live, what they earned, who answers for them. */
export function HouseholdPage({ id }: { id: string }) {
  const { say, speak, language } = useSpeech();
  const { households, news } = useOpen();
  const carried = households.find((one) => one.household.id === id);
  if (!carried) return <p className="note">{say("phone.household-not-here")}</p>;
  const { household, helpers, line } = carried;
  const people = livingOf(household);
  const { net, perHead } = worksheet(household.year.income, people.length, line);
  const aged = (age: number | null) => age !== null && say("phone.aged", { age });
  return (
    <>
      <a className="back" href="#/households">
        {say("phone.households")}
      </a>
      <h1>{headOf(household)?.name ?? say("phone.no-head")}</h1>
      <dl className="facts">
        <Fact
          name={speak("field.household.householdType")}
          value={household.householdType && labelIn(language, "householdType", household.householdType)}
        />
        <Fact name={speak("field.household.phone")} value={household.phone} />
        <Fact name={speak("field.household.naturalVillage")} value={household.naturalVillage} />
        <Fact name={say("phone.helpers")} value={helpers.join("、") || null} />
      </dl>
      <a className="primary wide" href={`#/survey/${id}`}>
        {say("phone.survey.start")}
      </a>
      <h2>{say("phone.members", { count: people.length })}</h2>
      <ul className="rows flat">
        {people.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong>
            <span>
              {[
                one.relation && labelIn(language, "relation", one.relation),
                one.sex && labelIn(language, "sex", one.sex),
                aged(ageIn(one.born, news?.today)),
                one.labour && labelIn(language, "labour", one.labour),
                one.schoolState && labelIn(language, "schoolState", one.schoolState),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      <h2>{say("phone.income-of", { year: household.year.year })}</h2>
      <dl className="facts">
        <Fact name={say("phone.net")} value={yuan(net)} />
        <Fact name={say("phone.per-head")} value={perHead === null ? null : yuan(perHead)} />
        {line && <Fact name={say("phone.line", { year: line.year })} value={yuan(line.amountFen)} />}
      </dl>
      <p className="faint">{say("phone.masked-note")}</p>
    </>
  );
}

const Fact = ({ name, value }: { name: string; value: string | null | undefined }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value ?? "—"}</dd>
  </div>
);
