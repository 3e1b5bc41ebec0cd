import { useEffect, useState } from "react";
import {
  KB_A_HOUSEHOLD,
  MOST_HOUSEHOLDS,
  MOST_VILLAGES,
  type VillageOffered,
  whyNotCarry,
} from "#modules/sync/contract.ts";
import { Button } from "#ui/Button.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";
import { Wrong } from "../form/Wrong.tsx";
import { Back } from "../shell/Back.tsx";
import { factOf, keepFact } from "../store/phone.ts";
import { fetchVillages } from "../sync/http-line.ts";

/** Those above a village choose which villages' households they carry: how many, and what it weighs, said before it is fetched. */
export function Villages() {
  const { say } = useSpeech();
  const { phone, news, syncNow, sync } = useOpen();
  const [offered, setOffered] = useState<readonly VillageOffered[] | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    void factOf(phone, "chosen").then((found) => {
      setChosen(found ?? []);
      setKept(found ?? []);
    });
    fetchVillages().then(setOffered, () => setOffline(true));
  }, [phone]);
  const picked = (offered ?? []).filter((one) => chosen.includes(one.place));
  const households = picked.reduce((sum, one) => sum + one.households, 0);
  const why = whyNotCarry(picked);
  const changed = [...chosen].sort().join() !== [...kept].sort().join();
  const toggle = (place: string) =>
    setChosen(chosen.includes(place) ? chosen.filter((one) => one !== place) : [...chosen, place]);
  const take = async () => {
    await keepFact(phone, "chosen", [...chosen]);
    setKept(chosen);
    syncNow();
  };
  const townships = Map.groupBy(offered ?? [], (one) => one.township);
  return (
    <div className="form">
      <Back to="me">{say("phone.me")}</Back>
      <h1>{say("phone.villages")}</h1>
      <p className="faint">{say("phone.villages-about", { villages: MOST_VILLAGES, households: MOST_HOUSEHOLDS })}</p>
      {offline && (
        <>
          <p className="note">{say("phone.villages-offline")}</p>
          <ul className="rows flat">
            {news?.villages.map((one) => (
              <li key={one.place}>
                <strong>{one.name}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {!offered && !offline && <p className="waiting">{say("phone.villages-fetching")}</p>}
      {[...townships].map(([township, villages]) => (
        <details key={township} className="person" open={villages.some((one) => kept.includes(one.place))}>
          <summary>
            <strong>{township}</strong>{" "}
            {say("phone.villages-of", {
              chosen: villages.filter((one) => chosen.includes(one.place)).length,
              all: villages.length,
            })}
          </summary>
          <div className="big-choice">
            {villages.map((one) => (
              <label key={one.place} className={chosen.includes(one.place) ? "on" : ""}>
                <input type="checkbox" checked={chosen.includes(one.place)} onChange={() => toggle(one.place)} />
                <span>
                  {one.name}
                  <small>{say("phone.found", { count: one.households })}</small>
                </span>
              </label>
            ))}
          </div>
        </details>
      ))}
      {offered && (
        <>
          <p role="status">
            {say("phone.villages-weigh", {
              villages: picked.length,
              households,
              kb: Math.ceil(households * KB_A_HOUSEHOLD),
            })}
          </p>
          <Wrong>
            {why && say(`phone.villages-too-many.${why}`, { villages: MOST_VILLAGES, households: MOST_HOUSEHOLDS })}
          </Wrong>
          <Button
            kind="primary"
            size="large"
            disabled={why !== null || !changed}
            loading={sync.doing === "fetching"}
            onClick={() => void take()}
          >
            {say(changed ? "phone.villages-take" : "phone.villages-taken")}
          </Button>
        </>
      )}
    </div>
  );
}
