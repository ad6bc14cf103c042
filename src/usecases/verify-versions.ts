import type { AuditFinding } from './verify-audit.ts';

/** The versions of the catalogue as they are kept, each with the name that its content has now. */
export type KeptNames = AsyncIterable<{ readonly version: string; readonly hashesTo: string }>;

/** Hold every version of the rules that was ever used against its name, which is the hash of its content. */
export async function verifyVersions(names: KeptNames): Promise<{ readonly versions: number; readonly findings: readonly AuditFinding[] }> {
  const findings: AuditFinding[] = [];
  let versions = 0;
  for await (const { version, hashesTo } of names) {
    versions += 1;
    if (hashesTo !== version) findings.push({ where: `catalog ${version}`, what: 'the content of this version is not what it is called after' });
  }
  return { versions, findings };
}
