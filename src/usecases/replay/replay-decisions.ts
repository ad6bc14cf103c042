import type { Hash } from '#core/id.ts';
import { replayCase, type ReplayFinding, type StoredCase } from '#core/replay/replay-case.ts';
import type { KeptVersion, ReadCases, Share } from '../ports/replay.ts';

/** `versions`: those by which something was decided. `broken`: those of them whose content is not what it was called after. */
export type ReplayReport = { readonly cases: number; readonly decisions: number; readonly differing: number; readonly versions: readonly string[]; readonly broken: readonly string[] };

type Parts = { readonly cases: ReadCases; readonly versionOf: (version: string) => Promise<KeptVersion | undefined>; readonly hash: Hash; /** Told of each as it is found: there may be more than fit into memory. */ readonly onFinding: (finding: ReplayFinding) => void };

/** Which version a decision names: what a case says of that is read before its events are understood. */
const VERSION = /"catalogVersion":"([^"\\]+)"/gu;

/**
 * Lets the rules decide again whatever they have decided, from the facts that each decision has kept and by the version it was decided under. Nothing is
 * written, no department is asked. Cases stream through, so that memory stays constant however many there are.
 * @param asked the region, and since which instant; all without
 */
export async function replayDecisions({ cases, versionOf, hash, onFinding }: Parts, asked: { readonly region?: string; readonly since?: string; readonly part?: Share } = {}): Promise<ReplayReport> {
  const used = new Map<string, boolean>();
  const count = { cases: 0, decisions: 0, differing: 0 };
  for await (const some of cases(asked)) {
    for (const each of some) {
      const compiled = new Map<string, KeptVersion['compiled'] | undefined>();
      for (const version of versionsIn(each)) {
        const kept = await versionOf(version);
        used.set(version, kept?.sound ?? false);
        compiled.set(version, kept?.compiled);
      }
      const { decisions, findings } = replayCase(each, (version) => compiled.get(version), hash, asked.since);
      count.cases += 1;
      count.decisions += decisions;
      count.differing += new Set(findings.map(({ seq }) => seq)).size;
      findings.forEach(onFinding);
    }
  }
  return { ...count, versions: [...used.keys()], broken: [...used].flatMap(([version, sound]) => (sound ? [] : [version])) };
}

function versionsIn({ links }: StoredCase): ReadonlySet<string> {
  return new Set(links.flatMap(({ data }) => [...data.matchAll(VERSION)].map(([, version]) => version ?? '')));
}
