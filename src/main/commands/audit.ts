import { sha256 } from '#adapters/crypto/hash.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { namesOfVersions } from '#adapters/postgres/catalog-versions.ts';
import { createDrawStore } from '#adapters/postgres/draws/draw-store.ts';
import { createSigner, verifySignature } from '#adapters/crypto/signer.ts';
import { allChains } from '#adapters/postgres/audit/chain-reader.ts';
import { allInspectionChains } from '#adapters/postgres/inspections/inspection-chains.ts';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { createLookBackStore } from '#adapters/postgres/inspections/look-back-store.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { createSealStore } from '#adapters/postgres/audit/seal-store.ts';
import { verifyLookBacks } from '#usecases/inspections/verify-look-backs.ts';
import { sealedBefore } from '#usecases/seal-days.ts';
import { verifyAudit } from '#usecases/verify-audit.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { verifyVersions } from '#usecases/verify-versions.ts';
import { withPool } from './with-pool.ts';

const USAGE = 'kuaiban audit verify [--json]   逐条核对办件链、每日封签、每一次抽取、每一次专项回头看和每一个目录版本 / check every case chain, daily seal, draw, look-back and catalogue version';

/** `kuaiban audit verify`: no byte of an event, a decision in it, a seal, a draw, a look-back or a version of the rules is another than it was. Answers 0 when everything follows, 1 when something is broken, and names it. */
export async function audit(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  if (args[0] !== 'verify') {
    console.error(USAGE);
    return 2;
  }
  return withPool(async (pool) => {
    const keys = await loadKeys(dataFolder(env), env);
    const store = createSealStore(pool);
    const chains = await verifyAudit({ chains: allChains(pool), inspections: allInspectionChains(pool), seals: await store.all(), store, before: sealedBefore(new Date().toISOString()), hash: sha256, verify: verifySignature, publicKey: createSigner(keys, 'daily-seal').publicKey });
    const vault = createVault(keys);
    const drawn = await verifyDraws(createDrawStore(pool, vault), sha256);
    const back = await verifyLookBacks({ context: { hash: sha256 }, inspections: createInspectionStore(pool, vault, sha256), lookBacks: createLookBackStore(pool, vault, sha256) });
    const named = await verifyVersions(namesOfVersions(pool));
    const report = { ...chains, draws: drawn.draws, lookBacks: back.orders, versions: named.versions, findings: [...chains.findings, ...drawn.findings.map(({ draw, what }) => ({ where: `draw ${draw}`, what })), ...back.findings.map(({ draw, what }) => ({ where: draw, what })), ...named.findings] };
    if (args.includes('--json')) console.log(JSON.stringify(report));
    else {
      for (const finding of report.findings) console.log(`✗ ${finding.where}  ${finding.what}`);
      console.log(`${report.findings.length === 0 ? '✓' : '✗'} ${report.cases} 件办件、${report.inspections} 次核查、${report.events} 条记录、${report.seals} 个封签、${report.draws} 次抽取、${report.lookBacks} 次专项回头看、${report.versions} 个目录版本 / cases, inspections, events, seals, draws, look-backs, catalogue versions`);
    }
    return report.findings.length === 0 ? 0 : 1;
  }, env);
}
