import { sha256 } from '#adapters/crypto/hash.ts';
import type { Duty } from '#adapters/jobs/queue.ts';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { createLookBackStore } from '#adapters/postgres/inspections/look-back-store.ts';
import { createRecheckStore } from '#adapters/postgres/inspections/recheck-store.ts';
import { createPromiseStore } from '#adapters/postgres/promises/promise-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import type { Context } from '#usecases/context.ts';
import { drawInspectors } from '#usecases/inspections/draw-inspectors.ts';
import { drawLookBacks } from '#usecases/inspections/draw-look-backs.ts';
import { drawSamples } from '#usecases/inspections/draw-samples.ts';
import { inspectPromises } from '#usecases/inspections/inspect-promises.ts';
import { followInspections } from '#usecases/inspections/carry-out.ts';
import { planRechecks, recheckDue } from '#usecases/inspections/recheck.ts';
import { lookAtApprovals } from '#usecases/inspections/look-at-approvals.ts';
import { drawsOf, type Platform } from './platform.ts';

/** What the platform does by itself to inspect what was decided; each may die anywhere and begin again. @param trouble is told what could not be done for one decision */
export function inspectionDuties(platform: Platform, context: Context, trouble: (what: string, error: unknown) => void): Duty[] {
  const regions = [...platform.compiled.catalog.regions.keys()];
  const parts = { context, inspections: createInspectionStore(platform.pool, platform.vault, sha256), onTrouble: (what: string, error: unknown) => trouble(`inspection of ${what}`, error) };
  const again = { ...parts, rechecks: createRecheckStore(platform.pool) };
  return [
    { name: 'look-at-approvals', cron: '*/10 * * * *', run: async () => void (await lookAtApprovals(parts, regions)) },
    // The seed of a day is published with its end; a run that was missed is made up for by the next.
    { name: 'draw-samples', cron: '20 * * * *', run: async () => void (await drawSamples({ ...parts, draws: drawsOf(platform) }, regions)) },
    { name: 'draw-look-backs', cron: '* * * * *', run: async () => void (await drawLookBacks({ ...parts, lookBacks: createLookBackStore(platform.pool, platform.vault, sha256) }, regions)) },
    { name: 'draw-inspectors', cron: '*/10 * * * *', run: async () => void (await drawInspectors({ ...parts, absences: createSupervisionStore(platform.pool) }, regions)) },
    { name: 'inspect-promises', cron: '*/10 * * * *', run: async () => inspectPromises({ ...parts, promises: createPromiseStore(platform.pool) }, regions) },
    { name: 'follow-inspections', cron: '* * * * *', run: async () => void (await followInspections(parts, regions)) },
    { name: 'plan-rechecks', cron: '*/10 * * * *', run: async () => void (await planRechecks(again, regions)) },
    { name: 'ask-again', cron: '* * * * *', run: async () => void (await recheckDue(again, regions)) },
  ];
}
