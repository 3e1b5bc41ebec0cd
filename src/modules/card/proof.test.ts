import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "#modules/accounts/index.ts";
import { blockHash } from "#platform/audit/block.ts";
import { sealWhole } from "#platform/audit/testing/seal-whole.ts";
import { verifyAudit } from "#platform/audit/verify-audit.ts";
import { type County, id, openCounty } from "#testing/county.ts";
import { digestsOf, type ProofPack, packText } from "./domain/proof-pack.ts";
import { batchText } from "./domain/statement.ts";
import { openVillage, type Signer, type Village } from "./fixtures/village.ts";
import { sha256 } from "./server/hash.ts";
import { checkCards } from "./server/proof/check-cards.ts";
import { proofPacksWith } from "./server/proof/make-proof-pack.ts";
import { verifyProofPack } from "./server/proof/verify-proof-pack.ts";
import { returnCard } from "./server/return-card.ts";
import { signBatch, signCard } from "./server/sign-cards.ts";

let county: County;
let village: Village;
let cardId: string;
let text: string;
let getProofPack: ReturnType<typeof proofPacksWith>;
const bytes = (one: string) => Buffer.from(one, "utf8");

/** Two versions; under the second, one signed by password, one in a batch, five by passkey. */
beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
  village = await openVillage(county);
  cardId = await village.household();
  await village.toReview(cardId);
  const [head, secretary, ...rest] = village.seven;
  if (!head || !secretary) throw new Error("nobody came");
  await village.sign(cardId, head);
  await village.edit(cardId, { naturalVillage: "二组" });
  await village.toReview(cardId);
  const passwordHash = await hashPassword("下湾村的密码");
  await county.world.db.updateTable("account").set({ passwordHash }).where("id", "=", head.actor.accountId).execute();
  const first = await village.signInput(cardId, head);
  await signCard({ commandId: id(), ...first.one, password: "下湾村的密码" }, head);
  const second = await village.signInput(cardId, secretary);
  const assertion = secretary.passkey(sha256(batchText([second.statementHash])));
  await signBatch({ commandId: id(), cards: [second.one], assertion }, secretary);
  for (const one of rest) await village.sign(cardId, one);
  await sealWhole(county.world.db, county.world.now());
  county.clock.moveBy(60_000);
  getProofPack = proofPacksWith(async (_tx, _county, household) =>
    household === (cardId as string) ? [{ title: "档卡信息公示", postedOn: "2026-11-23", board: "下湾村" }] : [],
  );
  text = (await getProofPack({ cardId }, village.clerk)).text;
}, 120_000);
afterAll(() => county.close());

/** The pack changed by somebody who knows the format and puts the digests right again. */
function forged(change: (pack: ProofPack) => void): Buffer {
  const pack = JSON.parse(text) as ProofPack;
  change(pack);
  const { digests: _, ...rest } = pack;
  return bytes(packText(rest, sha256));
}
const places = async (file: Buffer, head?: string) => {
  const { whole, faults } = await verifyProofPack(file, head);
  expect(whole).toBe(false);
  return faults.map((one) => `${one.code} @ ${one.where}`);
};

describe("a proof pack, checked without the database", () => {
  it("proves who signed what, and says where a password stood in for a passkey", async () => {
    const verdict = await verifyProofPack(bytes(text));
    expect(verdict.faults).toEqual([]);
    expect(verdict.whole).toBe(true);
    expect(verdict.versions.map((one) => [one.version, one.signed, one.final])).toEqual([
      [1, 1, false],
      [2, 7, true],
    ]);
    expect(verdict.signatures).toHaveLength(8);
    expect(verdict.signatures.every((one) => one.proven)).toBe(true);
    expect(verdict.notes).toEqual([
      { code: "proof.by-password", where: expect.any(String), facts: { name: "王主任" } },
    ]);
    expect(verdict.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it("tells nothing that is sealed", () => {
    expect(text).not.toMatch(/990101\d{12}|1390000\d{4}|健康"|缺技术/);
  });

  it("agrees with the published head of the trail and with no other", async () => {
    const { head } = await verifyProofPack(bytes(text));
    expect((await verifyProofPack(bytes(text), head ?? "")).whole).toBe(true);
    expect(await places(bytes(text), "f".repeat(64))).toEqual(["proof.head-differs @ audit.blocks"]);
    const earlier = blockHash(JSON.parse(text).audit.blocks[0]);
    const { whole, notes } = await verifyProofPack(bytes(text), earlier);
    expect([whole, notes.map((one) => one.code)]).toEqual([true, expect.arrayContaining(["proof.younger-than-head"])]);
  });

  it("notices any changed byte", async () => {
    const file = bytes(text);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Buffer.from(file);
        changed[at] = (changed[at] ?? 0) ^ flip;
        const { whole, faults } = await verifyProofPack(changed);
        expect([whole, faults.length > 0]).toEqual([false, true]);
      }),
      { numRuns: 100 },
    );
  });

  it("notices a byte too many or too few", async () => {
    expect(await places(bytes(`${text} `))).toEqual(["proof.not-canonical @ file"]);
    expect(await places(bytes(text.slice(0, -1)))).toEqual(["proof.unreadable @ file"]);
  });
});

describe("a forger who knows the format and recomputes every digest", () => {
  it("cannot change a fact", async () => {
    const file = forged((pack) => {
      for (const one of pack.versions) one.text = one.text.replace('"二组"', '"一组"');
    });
    expect(await places(file)).toContain("proof.version-changed @ versions.1.text");
  });

  it("nor put a new hash beside it", async () => {
    const file = forged((pack) => {
      for (const one of pack.versions) {
        one.text = one.text.replace('"二组"', '"一组"');
        one.hash = sha256(one.text);
      }
    });
    const found = await places(file);
    expect(found).toContain("proof.not-in-audit @ versions.1");
    expect(found).toContain("proof.statement-differs @ signatures.3.statement");
  });

  it("nor take away the newest version with its signatures, nor one signature", async () => {
    const version = forged((pack) => {
      pack.versions.pop();
      pack.signatures = pack.signatures.filter((one) => one.version === 1);
    });
    expect(await places(version)).toEqual(["proof.not-as-made @ versions", "proof.not-as-made @ signatures"]);
    const signer = forged((pack) => void pack.signatures.pop());
    expect(await places(signer)).toEqual(["proof.not-as-made @ signatures"]);
  });

  it("nor give it another time, nor let another card's pack speak for it", async () => {
    const later = forged((pack) => void Object.assign(pack.about, { madeAt: "2026-11-22T01:00:00.000Z" }));
    expect(await places(later)).toEqual(["proof.not-in-audit @ about"]);
    const other = JSON.parse(
      (await getProofPack({ cardId: await village.household() }, village.clerk)).text,
    ) as ProofPack;
    const mine = JSON.parse((await getProofPack({ cardId }, village.clerk)).text) as ProofPack;
    const stripped = forged((pack) => {
      const entries = mine.audit.entries.filter(({ entry }) => entry.command !== "card.prove");
      const blocks = new Map([...mine.audit.blocks, ...other.audit.blocks].map((one) => [one.no, one]));
      pack.audit = {
        blocks: [...blocks.values()].sort((a, b) => a.no - b.no),
        entries: [...entries, ...other.audit.entries],
      };
      pack.postings = [];
      pack.about = other.about;
    });
    expect(await places(stripped)).toEqual(["proof.not-in-audit @ about"]);
  });

  it("nor drop a version, nor change the person, post or time of a signature", async () => {
    expect(await places(forged((pack) => void pack.versions.shift()))).toContain("proof.version-missing @ versions.0");
    const of = (i: number, changed: object) =>
      places(forged((pack) => void Object.assign(pack.signatures[i] ?? {}, changed)));
    expect(await of(4, { signedBy: village.clerk.actor.cadreId })).toContain(
      "proof.statement-differs @ signatures.4.statement",
    );
    for (const changed of [{ signerName: "别人" }, { post: "county-leader" }, { shownSeconds: 600 }])
      expect(await of(4, changed)).toContain("proof.not-in-audit @ signatures.4");
    expect(await of(4, { signedAt: "2026-11-23T01:30:00.000Z" })).toContain("proof.not-sealed-yet @ signatures.4");
  });

  it("nor swap the passkey's answer, its key, or the list of a batch", async () => {
    const swapped = forged((pack) => {
      const [a, b] = [pack.signatures[4], pack.signatures[5]];
      if (a?.passkey && b?.passkey) [a.passkey, b.passkey] = [b.passkey, a.passkey];
    });
    expect(await places(swapped)).toContain("proof.assertion-fails @ signatures.4.passkey");
    const batch = forged((pack) => {
      const one = pack.signatures.find((signature) => signature.batch);
      if (one) one.batch = [sha256("another card")];
    });
    expect((await places(batch)).some((one) => one.startsWith("proof.not-in-batch"))).toBe(true);
  });

  it("nor sign in another's name by password, nor drop the trail that would tell", async () => {
    const byPassword = forged((pack) => {
      const one = pack.signatures[6];
      if (one) Object.assign(one, { method: "password", passkey: null });
    });
    expect(await places(byPassword)).toContain("proof.not-in-audit @ signatures.6");
    const without = forged((pack) => Object.assign(pack.audit, { entries: [], blocks: [] }));
    expect((await places(without)).filter((one) => one.startsWith("proof.not-sealed-yet"))).toHaveLength(11);
  });

  it("nor change, add or drop a posting", async () => {
    const later = forged((pack) => void Object.assign(pack.postings[0] ?? {}, { postedOn: "2026-11-20" }));
    expect(await places(later)).toEqual(["proof.not-as-made @ postings"]);
    expect(await places(forged((pack) => void pack.postings.pop()))).toEqual(["proof.not-as-made @ postings"]);
  });

  it("nor change the trail itself", async () => {
    const entry = forged((pack) => {
      const [one] = pack.audit.entries;
      if (one) one.entry.result = one.entry.result.replace("1", "2");
    });
    expect(await places(entry)).toContain("proof.path-broken @ audit.entries.0");
  });

  it("which is why digests alone prove nothing", () => {
    const { digests, ...rest } = JSON.parse(text) as ProofPack;
    expect(digestsOf(rest, sha256)).toEqual(digests);
  });
});

/** As the owner of the tables, with the triggers that protect them switched off. */
const tamper = (change: string) =>
  county.world.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql.raw(change).execute(tx);
  });

describe("the database, changed behind the program's back", () => {
  const found = async () => (await checkCards(county.world.db)).breaks.map((one) => [one.code, one.version, one.seat]);

  it("is whole before", async () => {
    const report = await checkCards(county.world.db);
    expect(report).toMatchObject({ ok: true, versions: 2, signatures: 8, breaks: [] });
    await sealWhole(county.world.db, county.world.now());
    expect((await verifyAudit(county.world.db)).ok).toBe(true);
  });

  it("refuses to change what was frozen, signed or has happened", async () => {
    for (const change of [
      "update card_version set text = text || ' '",
      "update card_signature set signer_name = '别人'",
      "delete from card_event",
      "truncate card_signature",
    ])
      await expect(sql.raw(change).execute(county.world.db)).rejects.toThrow(/never changed/);
  });

  const cases: [string, string, string, unknown[]][] = [
    [
      "a version's text",
      `update card_version set text = replace(text, '二组', '一组') where version = 2`,
      `update card_version set text = replace(text, '一组', '二组') where version = 2`,
      ["card.break.version-changed", 2, null],
    ],
    [
      "a version's rule",
      `update card_version set rule = jsonb_set(rule, '{minSeconds}', '0') where version = 1`,
      `update card_version set rule = jsonb_set(rule, '{minSeconds}', '5') where version = 1`,
      ["card.break.version-changed", 1, null],
    ],
    [
      "a signer's name",
      `update card_signature set signer_name = '别人' where seat = 'helper'`,
      `update card_signature set signer_name = '赵帮扶' where seat = 'helper'`,
      ["card.break.signature-changed", 2, "helper"],
    ],
    [
      "a byte of a passkey's answer",
      `update card_signature set public_key = set_byte(public_key, 20, (get_byte(public_key, 20) + 1) % 256) where seat = 'unit-head'`,
      `update card_signature set public_key = set_byte(public_key, 20, (get_byte(public_key, 20) + 255) % 256) where seat = 'unit-head'`,
      ["card.break.signature-changed", 2, "unit-head"],
    ],
  ];
  it.each(cases)("%s: the place is named", async (_, change, back, place) => {
    await tamper(change);
    expect(await found()).toContainEqual(place);
    await tamper(back);
    expect(await found()).toEqual([]);
  });

  it("a signature, a version's event taken away: what is missing is named", async () => {
    await tamper(`create table aside as select * from card_signature where seat = 'township-leader'`);
    await tamper(`delete from card_signature where seat = 'township-leader'`);
    expect(await found()).toEqual([["card.break.signature-missing", 2, "township-leader"]]);
    await tamper(`insert into card_signature select * from aside; `);
    await tamper(`delete from card_event where action = 'void'`);
    const codes = (await found()).map(([code]) => code);
    expect(codes).toContain("card.break.event-missing");
  });
});

describe("what became of a version", () => {
  it("is told: seven names under it do not make it final once it was voided or sent back", async () => {
    const one = await village.household();
    await village.toReview(one);
    await village.signAll(one);
    const told = async () => {
      const verdict = await verifyProofPack(bytes((await getProofPack({ cardId: one }, village.clerk)).text));
      expect(verdict.faults).toEqual([]);
      return verdict.versions.map(({ version, signed, final, voided }) => ({ version, signed, final, voided }));
    };
    expect(await told()).toEqual([{ version: 1, signed: 7, final: true, voided: false }]);
    await village.edit(one, { naturalVillage: "三组" });
    expect(await told()).toEqual([{ version: 1, signed: 7, final: false, voided: true }]);
    const { hash } = await village.toReview(one);
    expect(await told()).toMatchObject([
      { version: 1, voided: true },
      { version: 2, final: false, voided: false },
    ]);
    const [head] = village.seven;
    const back = { commandId: id(), cardId: one, seat: "village-head", versionHash: hash, reason: "耕地不符" };
    await returnCard(back, head as Signer);
    expect(await told()).toMatchObject([
      { version: 1, voided: true },
      { version: 2, final: false, voided: true },
    ]);
  });

  it("is not told in full by a pack made before the trail kept what is in it, and it says so", async () => {
    const one = await village.household();
    const { db } = county.world;
    await sql`create function as_before() returns trigger language plpgsql as $$ begin
      new.result = jsonb_build_object('cardId', new.result -> 'cardId', 'postingsHash', new.result -> 'postingsHash');
      return new; end $$`.execute(db);
    await sql`create trigger as_before before insert on audit_entry for each row when (new.command = 'card.prove')
      execute function as_before()`.execute(db);
    const before = (await getProofPack({ cardId: one }, village.clerk)).text;
    await sql`drop function as_before cascade`.execute(db);
    expect(await places(bytes(before))).toEqual(["proof.made-before @ about"]);
  });
});
