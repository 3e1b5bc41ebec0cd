import { openVaultFor } from "#platform/vault/open-vault-for.ts";
import { reseal } from "#platform/vault/reseal.ts";
import { rotateKey } from "#platform/vault/vault.ts";
import { EXIT, type Run } from "./command-line.ts";
import { inWorld } from "./reach-world.ts";

/** With `--resume` no new key is made: what an interrupted rotation left is brought over. */
export const run: Run = ({ config, say, print, options }) =>
  inWorld(config, async ({ world }) => {
    if (!options.resume) print(say("cli.key-made", { keyId: rotateKey(config.keyFile), file: config.keyFile }));
    const vault = await openVaultFor(world.db, config.keyFile);
    await reseal(world.db, vault, (one) => {
      if (one.rows > 0) print(say("cli.resealed", one));
    });
    print(say("cli.key-rotated", { keyId: vault.currentKeyId, file: config.keyFile }));
    return EXIT.done;
  });
