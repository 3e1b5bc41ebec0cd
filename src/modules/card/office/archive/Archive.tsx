import { useQuery } from "@tanstack/react-query";
import { To, useAddressState } from "#ui/Address.tsx";
import { Choice } from "#ui/Choice.tsx";
import { Field, FieldGrid } from "#ui/Field.tsx";
import { PlacePicker } from "#ui/PlacePicker.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { RefusalNote } from "#ui/RefusalNote.tsx";
import { useActor, useWhyNot } from "#ui/Rights.tsx";
import { Screen, Section } from "#ui/Screen.tsx";
import { Slot } from "#ui/Slot.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { troubleOf } from "#ui/trouble.ts";
import type { CardId, VolumeShown } from "../../contract.ts";
import { VOLUMES } from "../../domain/archive.ts";
import { useCards } from "../api.ts";
import styles from "../card/CardPage.module.css";
import { KeepPaper } from "./KeepPaper.tsx";
import { Papers } from "./Papers.tsx";
import { VolumeLock } from "./VolumeLock.tsx";
import { type ArchiveAddress, volumeAsked } from "./volume-address.ts";

/** The archive: household, village and township volumes, four classes each, with what is there and what is missing. */
export function Archive() {
  const { say, speak } = useSpeech();
  const [address, setAddress] = useAddressState<ArchiveAddress>();
  const actor = useActor();
  const whyNot = useWhyNot();
  const { volume, place, card, whole } = volumeAsked(address, actor.offices[0]?.territory);
  const found = useQuery({
    ...useCards().volume.queryOptions({
      input: { volume, place: place ?? "", ...(card && { cardId: card as CardId }) },
    }),
    enabled: whole,
  });
  return (
    <Screen
      title={say("cards.archive")}
      above={
        card ? (
          <To to={`/cards/${card}`}>{say("cards.back-to-card")}</To>
        ) : (
          <To to="/cards?tab=all">{say("cards.title")}</To>
        )
      }
      below={whole && place && <PlaceName code={place} from="township" />}
      {...(whole &&
        place &&
        found.data && { actions: <VolumeLock volume={found.data} cardId={card as CardId | null} /> })}
    >
      {!card && (
        <Section title={say("cards.archive-which")} note={say("cards.archive-which.household")}>
          <div className={styles.which}>
            <FieldGrid>
              <Field label={say("cards.volume")}>
                {(given) => (
                  <Choice
                    {...given}
                    mayBeEmpty={false}
                    value={volume}
                    options={VOLUMES.filter((one) => one !== "household").map((one) => ({
                      value: one,
                      label: speak(`volume.${one}`),
                    }))}
                    onChange={(next) => setAddress({ volume: next ?? undefined })}
                  />
                )}
              </Field>
            </FieldGrid>
            <PlacePicker value={place} onChange={(next) => setAddress({ place: next })} />
            {!whole && (
              <p className="soft">{say(volume === "township" ? "cards.choose-township" : "cards.choose-village")}</p>
            )}
          </div>
        </Section>
      )}
      {found.isLoading && <p className="soft">{say("ui.loading")}</p>}
      {found.error && <RefusalNote trouble={troubleOf(found.error)} again={() => void found.refetch()} />}
      {whole && found.data && (
        <>
          <Contents volume={found.data} />
          <Slot name="archive" id={`${volume}/${place}/${card ?? ""}`} may={(verb) => whyNot(verb, place) === null} />
          <Papers volume={found.data} />
          <KeepPaper volume={found.data} cardId={card as CardId | null} />
        </>
      )}
    </Screen>
  );
}

function Contents({ volume }: { volume: VolumeShown }) {
  const { say, language } = useSpeech();
  return (
    <>
      <p>{say("cards.volume-progress", { present: volume.present, required: volume.required })}</p>
      {volume.classes.map((one) => (
        <Section key={one.key} title={one[language]}>
          <ul className={`${styles.sheet} ${styles.stack}`}>
            {one.lines.map((line) => (
              <li key={line.key} className={styles.do}>
                <StateChip
                  tone={line.kept > 0 ? "done" : line.required ? "attention" : "quiet"}
                  word={
                    line.kept > 0
                      ? say("cards.kept", { count: line.kept })
                      : say(line.required ? "cards.lacking" : "cards.optional")
                  }
                />
                <span>{line[language]}</span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
