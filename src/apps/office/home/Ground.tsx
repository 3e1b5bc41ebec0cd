import { useQuery } from "@tanstack/react-query";
import type { Territory } from "#kernel/territory.ts";
import type { registryContract } from "#modules/registry/contract.ts";
import { To, useAddressState } from "#ui/Address.tsx";
import { useApi } from "#ui/api.tsx";
import { formatCount } from "#ui/Figures.tsx";
import { FigureTile } from "#ui/FigureTile.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor } from "#ui/Rights.tsx";
import { Section } from "#ui/Screen.tsx";
import { useSay } from "#ui/Speech.tsx";
import { troubleOf } from "#ui/trouble.ts";
import { groundOf } from "../shell/ground.ts";
import styles from "./Home.module.css";

/** The key figures of my ground and of each part of it; every figure opens the list behind it. */
export function Ground() {
  const say = useSay();
  const actor = useActor();
  const [{ under }] = useAddressState<{ under?: string }>();
  const at = under ?? groundOf(actor);
  const counts = useQuery(
    useApi<typeof registryContract>("registry").counts.queryOptions({ input: { under: at as Territory } }),
  );
  const self = counts.data?.self;
  const list = (code: string, more = "") => `/households?under=${code}${more}`;
  return (
    <Section title={self ? say("office.ground", { name: self.name }) : say("office.my-ground")}>
      {counts.error && <RefusalNote trouble={troubleOf(counts.error)} again={() => void counts.refetch()} />}
      <div className={styles.tiles}>
        <FigureTile name={say("office.figure.households")} value={self?.households} to={list(at)} />
        <FigureTile name={say("office.figure.persons")} value={self?.persons} to={list(at)} />
        <FigureTile
          name={say("office.figure.blocked")}
          value={self?.blocked}
          to={list(at, "&findings=block")}
          alarming
        />
        <FigureTile name={say("office.figure.warned")} value={self?.warned} to={list(at, "&findings=warn")} />
      </div>
      {counts.data && counts.data.children.length > 0 && (
        <div className={styles.frame}>
          <table className={styles.table} aria-label={say("office.parts")}>
            <thead>
              <tr>
                <th scope="col">{say("office.part")}</th>
                <th scope="col" className={styles.end}>
                  {say("office.figure.households")}
                </th>
                <th scope="col" className={styles.end}>
                  {say("office.figure.persons")}
                </th>
                <th scope="col" className={styles.end}>
                  {say("office.figure.blocked")}
                </th>
                <th scope="col" className={styles.end}>
                  {say("office.figure.warned")}
                </th>
              </tr>
            </thead>
            <tbody>
              {counts.data.children.map((child) => (
                <tr key={child.code}>
                  <th scope="row">
                    <To to={`/?under=${child.code}`}>{child.name}</To>
                  </th>
                  <td className={styles.end}>
                    <To to={list(child.code)}>{formatCount(child.households)}</To>
                  </td>
                  <td className={styles.end}>{formatCount(child.persons)}</td>
                  <td className={styles.end}>
                    {child.blocked > 0 ? (
                      <To to={list(child.code, "&findings=block")} className={styles.alarming}>
                        {formatCount(child.blocked)}
                      </To>
                    ) : (
                      0
                    )}
                  </td>
                  <td className={styles.end}>
                    {child.warned > 0 ? (
                      <To to={list(child.code, "&findings=warn")}>{formatCount(child.warned)}</To>
                    ) : (
                      0
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
