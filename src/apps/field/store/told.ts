/** A sentence for the owner about something that was taken: its word and facts, nothing of a household. */
export type Told = { word: string; facts: Record<string, string | number> };

type Said = {
  alike?: { percent: number } | null;
  late?: boolean;
  proof?: string;
  questions?: number;
  answerBy?: string | null;
};

/** What the server's answer to a command still has to say to whoever gave it, or nothing. */
export function toldOf(name: string, output: unknown): Told | undefined {
  const { alike, late, proof, questions, answerBy } = (output ?? {}) as Said;
  switch (name) {
    case "worklog.write-log":
      return alike ? { word: "phone.told.alike", facts: { percent: alike.percent } } : undefined;
    case "worklog.send-report":
      return late ? { word: "phone.told.report-late", facts: {} } : undefined;
    case "worklog.send-feedback":
      return answerBy ? { word: "phone.told.answer-by", facts: { day: answerBy } } : undefined;
    case "attendance.sign-in":
      if (questions) return { word: "phone.told.asked", facts: {} };
      return proof === "none" ? { word: "phone.told.unproven", facts: {} } : undefined;
    default:
      return undefined;
  }
}
