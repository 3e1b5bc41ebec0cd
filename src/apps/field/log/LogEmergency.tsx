import { useSpeech } from "#ui/Speech.tsx";
import { useOpen } from "../context.ts";

type Props = { value: string; onChange: (value: string) => void };

/** Whether what the log tells was an emergency, and of which kind. */
export function LogEmergency({ value, onChange }: Props) {
  const { say, language } = useSpeech();
  const { beside } = useOpen();
  return (
    <>
      <label htmlFor="log-emergency">{say("phone.log.emergency")}</label>
      <select id="log-emergency" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say("phone.log.no-emergency")}</option>
        {beside.log?.emergencies.map((one) => (
          <option key={one.key} value={one.key}>
            {one[language]}
          </option>
        ))}
      </select>
    </>
  );
}
