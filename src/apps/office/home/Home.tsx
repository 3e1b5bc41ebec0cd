import { groundFor } from "#kernel/actor.ts";
import { MyDay } from "#modules/duties/office/day/MyDay.tsx";
import { useAddressState } from "#ui/Address.tsx";
import { today } from "#ui/Deadline.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { useActor, useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { Ground } from "./ground/Ground.tsx";
import styles from "./Home.module.css";
import { SystemFacts } from "./system/SystemFacts.tsx";
import { Desk } from "./waiting/Desk.tsx";

/** The page to begin the day with: what waits for me, most urgent first; below it my ground in figures. */
export function Home() {
  const { say, speak, language } = useSpeech();
  const actor = useActor();
  const [{ under }] = useAddressState<{ under?: string }>();
  const readsHouseholds = useMay("household.read");
  const runsSystem = useMay("account.manage");
  const grounds = groundFor(actor, "household.read");
  const ground = under ?? (grounds.length === 1 ? grounds[0] : undefined) ?? actor.countyCode;
  return (
    <Screen
      title={say("office.hello", { name: actor.name })}
      below={
        <>
          <time dateTime={today()}>{dayInWords(language)}</time>
          <ul className={styles.posts}>
            {actor.offices.map((office) => (
              <li key={`${office.post} ${office.territory}`}>
                {speak(`post.${office.post}`)}{" "}
                <span className="faint">
                  <PlaceName code={office.territory} />
                </span>
              </li>
            ))}
          </ul>
        </>
      }
    >
      <MyDay>
        <Desk under={under}>
          {readsHouseholds && <Ground place={ground} />}
          {runsSystem && <SystemFacts />}
        </Desk>
      </MyDay>
    </Screen>
  );
}

/** `2026年11月22日 星期日`, by the day in Shanghai. */
function dayInWords(language: "zh" | "en"): string {
  const noon = new Date(`${today()}T12:00:00+08:00`);
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "full",
    timeZone: "Asia/Shanghai",
  }).format(noon);
}
