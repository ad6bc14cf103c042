import { join } from 'node:path';
import { readCatalogVersion } from '#adapters/postgres/catalog-versions.ts';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { createLookBackStore } from '#adapters/postgres/inspections/look-back-store.ts';
import { dataFolder } from '#adapters/postgres/embedded/resolve-database.ts';
import { sha256 } from '#adapters/crypto/hash.ts';
import { loadKeys } from '#adapters/crypto/keys.ts';
import { createVault } from '#adapters/crypto/vault.ts';
import { createDrawStore } from '#adapters/postgres/draws/draw-store.ts';
import { verifyLookBacks } from '#usecases/inspections/verify-look-backs.ts';
import { sampledBefore, verifySamples } from '#usecases/inspections/verify-samples.ts';
import { pinnedCatalogs } from '#usecases/pinned-catalogs.ts';
import { verifyDraws } from '#usecases/verify-draws.ts';
import { loadRules } from '../load-rules.ts';
import { withPool } from './with-pool.ts';

const USAGE = 'kuaiban assignments verify [--json]   重新计算每一次随机分配 / recompute every random assignment';

/** `kuaiban assignments verify`. Answers 0 when every draw is what its published data say, 1 when not. */
export async function assignments(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env): Promise<number> {
  if (args[0] !== 'verify') {
    console.error(USAGE);
    return 2;
  }
  return withPool(async (pool) => {
    const vault = createVault(await loadKeys(dataFolder(env), env));
    const draws = createDrawStore(pool, vault);
    const assigned = await verifyDraws(draws, sha256);
    const compiled = await loadRules(join(import.meta.dirname, '../../..', 'catalog'));
    const inspections = createInspectionStore(pool, vault, sha256);
    const sampled = await verifySamples({ context: { hash: sha256, catalogOf: pinnedCatalogs(compiled, (version) => readCatalogVersion(pool, version)) }, draws, inspections, before: sampledBefore(new Date().toISOString()) });
    const back = await verifyLookBacks({ context: { hash: sha256 }, inspections, lookBacks: createLookBackStore(pool, vault, sha256) });
    const report = { ...assigned, samples: sampled.samples, lookBacks: back.orders, drawn: sampled.drawn + back.drawn, findings: [...assigned.findings, ...sampled.findings, ...back.findings] };
    if (args.includes('--json')) console.log(JSON.stringify(report));
    else {
      for (const finding of report.findings) console.log(`✗ ${finding.draw}  ${finding.what}`);
      console.log(`${report.findings.length === 0 ? '✓' : '✗'} ${report.draws} 次抽取、${report.days} 天的种子、${report.samples} 次抽样、${report.lookBacks} 次专项回头看抽中 ${report.drawn} 件 / draws, seeds of days, samples, look-backs and what they drew`);
    }
    return report.findings.length === 0 ? 0 : 1;
  }, env);
}
