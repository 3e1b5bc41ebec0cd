import { oc } from "@orpc/contract";
import { z } from "zod";
import { pageOf } from "#kernel/page.ts";
import {
  DeviceId,
  DeviceRow,
  ListPhones,
  Outcome,
  PhoneRow,
  Pull,
  Pulled,
  Push,
  RegisterDevice,
  ReportLost,
  VillageOffered,
} from "./domain/shapes.ts";

export * from "./domain/carry.ts";
export { endOf } from "./domain/news.ts";
export * from "./domain/shapes.ts";

export const syncContract = {
  pull: oc.route({ method: "POST", path: "/sync/news" }).input(Pull).output(Pulled),
  push: oc
    .route({ method: "POST", path: "/sync/commands" })
    .input(Push)
    .output(z.object({ outcomes: z.array(Outcome) })),
  villages: oc
    .route({ method: "GET", path: "/sync/villages" })
    .input(z.object({}).optional())
    .output(z.array(VillageOffered)),
  devices: oc.route({ method: "GET", path: "/sync/devices" }).input(z.object({}).optional()).output(z.array(DeviceRow)),
  device: oc
    .route({ method: "GET", path: "/sync/devices/{deviceId}" })
    .input(z.object({ deviceId: DeviceId }))
    .output(z.object({ id: DeviceId })),
  registerDevice: oc
    .route({ method: "PUT", path: "/sync/devices/{id}" })
    .input(RegisterDevice)
    .output(z.object({ id: DeviceId })),
  reportLost: oc
    .route({ method: "POST", path: "/sync/devices/{deviceId}/lost" })
    .input(ReportLost)
    .output(z.object({ id: DeviceId })),
  phones: oc.route({ method: "GET", path: "/sync/phones" }).input(ListPhones).output(pageOf(PhoneRow)),
  reportLostFor: oc
    .route({ method: "POST", path: "/sync/phones/{deviceId}/lost" })
    .input(ReportLost)
    .output(z.object({ id: DeviceId })),
};
