import { z } from "zod";
import { Printed, Text, Words } from "./paper.ts";

/** 证书: whose it is, what for, its number, who gives it and when; room for a seal. Landscape, one page. */
export const CertificateDocument = z.object({
  kind: z.literal("certificate"),
  title: Text.default("结业证书"),
  number: Text,
  name: Text,
  unit: Words,
  body: Text,
  issuer: Text,
  issuedOn: Text,
  printed: Printed,
});
export type CertificateDocument = z.input<typeof CertificateDocument>;
