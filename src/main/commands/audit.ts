import { sha256 } from '#adapters/crypto/hash.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createSigner, verifySignature } from '#adapters/crypto/signer.ts';
import { allChains } from '#adapters/postgres/audit/chain-reader.ts';
import { allInspectionChains } from '#adapters/postgres/inspections/inspection-chains.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { createSealStore } from '#adapters/postgres/audit/seal-store.ts';
import { sealedBefore } from '#usecases/seal-days.ts';
import { verifyAudit } from '#usecases/verify-audit.ts';
import { withPool } from './with-pool.ts';

const USAGE = 'kuaiban audit verify [--json]   逐条核对办件链和每日封签 / check every case chain and every daily seal';

/** `kuaiban audit verify`. Answers 0 when everything follows, 1 when something is broken, and names it. */
export async function audit(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  if (args[0] !== 'verify') {
    console.error(USAGE);
    return 2;
  }
  return withPool(async (pool) => {
    const store = createSealStore(pool);
    const report = await verifyAudit({ chains: allChains(pool), inspections: allInspectionChains(pool), seals: await store.all(), store, before: sealedBefore(new Date().toISOString()), hash: sha256, verify: verifySignature, publicKey: createSigner(await loadKeys(dataFolder(env), env), 'daily-seal').publicKey });
    if (args.includes('--json')) console.log(JSON.stringify(report));
    else {
      for (const finding of report.findings) console.log(`✗ ${finding.where}  ${finding.what}`);
      console.log(`${report.findings.length === 0 ? '✓' : '✗'} ${report.cases} 件办件、${report.inspections} 次核查、${report.events} 条记录、${report.seals} 个封签 / cases, inspections, events, seals`);
    }
    return report.findings.length === 0 ? 0 : 1;
  }, env);
}
