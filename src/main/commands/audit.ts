import { join } from 'node:path';
import { sha256 } from '#adapters/crypto/hash.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { namesOfVersions, readCatalogVersion } from '#adapters/postgres/catalog-versions.ts';
import { createDrawStore } from '#adapters/postgres/draws/draw-store.ts';
import { createSigner, verifySignature } from '#adapters/crypto/signer.ts';
import { allAdminChains } from '#adapters/postgres/administration/admin-chains.ts';
import { allChains } from '#adapters/postgres/audit/chain-reader.ts';
import { allComplaintChains } from '#adapters/postgres/complaints/complaint-chains.ts';
import { allInspectionChains } from '#adapters/postgres/inspections/inspection-chains.ts';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { allRatingChains } from '#adapters/postgres/ratings/rating-chains.ts';
import { createLookBackStore } from '#adapters/postgres/inspections/look-back-store.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { createSealStore } from '#adapters/postgres/audit/seal-store.ts';
import { verifyLookBacks } from '#usecases/inspections/verify-look-backs.ts';
import { sampledBefore, verifySamples } from '#usecases/inspections/verify-samples.ts';
import { pinnedCatalogs } from '#usecases/pinned-catalogs.ts';
import { sealedBefore } from '#usecases/seal-days.ts';
import { verifyAudit } from '#usecases/verify-audit.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { verifyVersions } from '#usecases/verify-versions.ts';
import { loadRules } from '../load-rules.ts';
import { withPool } from './with-pool.ts';

const USAGE = 'kuaiban audit verify [--json]   逐条核对办件链、每日封签、每一次抽取、抽样和专项回头看、每一个目录版本 / check every case chain, daily seal, draw, sample, look-back and catalogue version';

/** `kuaiban audit verify`: no byte of an event, a decision in it, a seal, a draw, a sample, a look-back or a version of the rules is another than it was. Answers 0 when everything follows, 1 when something is broken, and names it. */
export async function audit(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  if (args[0] !== 'verify') {
    console.error(USAGE);
    return 2;
  }
  return withPool(async (pool) => {
    const keys = await loadKeys(dataFolder(env), env);
    const store = createSealStore(pool);
    const chains = await verifyAudit({ chains: allChains(pool), inspections: allInspectionChains(pool), complaints: allComplaintChains(pool), ratings: allRatingChains(pool), administration: allAdminChains(pool), seals: await store.all(), store, before: sealedBefore(new Date().toISOString()), hash: sha256, verify: verifySignature, publicKey: createSigner(keys, 'daily-seal').publicKey });
    const vault = createVault(keys);
    const [draws, inspections] = [createDrawStore(pool, vault), createInspectionStore(pool, vault, sha256)];
    const drawn = await verifyDraws(draws, sha256);
    const compiled = await loadRules(join(import.meta.dirname, '../../..', 'catalog'));
    const sampled = await verifySamples({ context: { hash: sha256, catalogOf: pinnedCatalogs(compiled, (version) => readCatalogVersion(pool, version)) }, draws, inspections, before: sampledBefore(new Date().toISOString()) });
    const back = await verifyLookBacks({ context: { hash: sha256 }, inspections, lookBacks: createLookBackStore(pool, vault, sha256) });
    const named = await verifyVersions(namesOfVersions(pool));
    const chosen = [...drawn.findings.map(({ draw, what }) => ({ where: `draw ${draw}`, what })), ...[...sampled.findings, ...back.findings].map(({ draw, what }) => ({ where: draw, what }))];
    const report = { ...chains, draws: drawn.draws, samples: sampled.samples, lookBacks: back.orders, versions: named.versions, findings: [...chains.findings, ...chosen, ...named.findings] };
    if (args.includes('--json')) console.log(JSON.stringify(report));
    else {
      for (const finding of report.findings) console.log(`✗ ${finding.where}  ${finding.what}`);
      console.log(`${report.findings.length === 0 ? '✓' : '✗'} ${report.cases} 件办件、${report.inspections} 次核查、${report.ratings} 条评价、${report.events} 条记录、${report.seals} 个封签、${report.draws} 次抽取、${report.samples} 次抽样、${report.lookBacks} 次专项回头看、${report.versions} 个目录版本 / cases, inspections, ratings, events, seals, draws, samples, look-backs, catalogue versions`);
    }
    return report.findings.length === 0 ? 0 : 1;
  }, env);
}
