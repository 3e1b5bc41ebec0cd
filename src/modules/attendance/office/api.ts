import { useApi } from "#ui/api.tsx";
import type { attendanceContract } from "../contract.ts";

/** What the server offers about attendance. */
export const useAttendance = () => useApi<typeof attendanceContract>("attendance");
