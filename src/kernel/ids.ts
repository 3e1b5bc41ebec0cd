import { z } from "zod";

/** An id of one kind of thing: a UUID that the compiler will not mix up with another kind. */
export const id = <Kind extends string>() => z.uuid().brand<Kind>();

export const CommandId = id<"CommandId">();
export type CommandId = z.infer<typeof CommandId>;

export const AccountId = id<"AccountId">();
export type AccountId = z.infer<typeof AccountId>;

export const CadreId = id<"CadreId">();
export type CadreId = z.infer<typeof CadreId>;

export const UnitId = id<"UnitId">();
export type UnitId = z.infer<typeof UnitId>;

export const HouseholdId = id<"HouseholdId">();
export type HouseholdId = z.infer<typeof HouseholdId>;

export const PersonId = id<"PersonId">();
export type PersonId = z.infer<typeof PersonId>;

export const FileId = id<"FileId">();
export type FileId = z.infer<typeof FileId>;

export const JobId = id<"JobId">();
export type JobId = z.infer<typeof JobId>;
