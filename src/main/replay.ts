import type { Pool } from 'pg';
import { sha256 } from '#adapters/crypto/hash.ts';
import { readNamedVersion } from '#adapters/postgres/catalog-versions.ts';
import { createReadCases } from '#adapters/postgres/replay/read-cases.ts';
import type { ReplayFinding } from '#core/replay/replay-case.ts';
import { keptVersions } from '#usecases/replay/kept-versions.ts';
import { replayDecisions, type ReplayReport } from '#usecases/replay/replay-decisions.ts';

type Asked = Parameters<typeof replayDecisions>[1];

/** Decide again whatever the rules have decided in a database; see `replayDecisions`. */
export function replayAll(pool: Pool, asked: Asked, onFinding: (finding: ReplayFinding) => void): Promise<ReplayReport> {
  return replayDecisions({ cases: createReadCases(pool), versionOf: keptVersions((version) => readNamedVersion(pool, version)), hash: sha256, onFinding }, asked);
}
