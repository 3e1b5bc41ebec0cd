import { useSay } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { SurveyRow } from "../contract.ts";

/** Through which channel somebody came: the resident team, a helper, or others. */
export const ChannelChip = ({ channel }: { channel: SurveyRow["channel"] }) => (
  <StateChip tone="quiet" word={useSay()(`survey.channel.${channel}`)} />
);
