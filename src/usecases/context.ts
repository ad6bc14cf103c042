import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Calendar } from '#core/clocks/clock.ts';
import type { Hash } from '#core/id.ts';
import type { CorrectionStore } from './ports/corrections.ts';
import type { WardStore } from './ports/wards.ts';
import type { AskMaster } from './ports/orders.ts';
import type { AskDepartments, CaseStore, PoolStore } from './ports/cases.ts';

/** What every use case works with; `main` builds it once. */
export type Context = {
  /** The catalogue of today, and any earlier one that a running case is pinned to. */
  readonly compiled: CompiledCatalog;
  readonly catalogOf: (version: string) => Promise<CompiledCatalog>;
  readonly calendarOf: (region: string) => Calendar;
  readonly cases: CaseStore;
  readonly pool: PoolStore;
  readonly ask: AskDepartments;
  /** Asks core systems about orders; none where no system is master. */
  readonly askMaster?: AskMaster;
  /** Requests to correct entries, whose orders core systems answer as well; none where no system is master. */
  readonly corrections?: CorrectionStore;
  /** What departments say of deaths, and what was taken back of them; none where nothing is known of that. */
  readonly deaths?: Pick<WardStore, 'reportedOn' | 'retracted'>;
  readonly hash: Hash;
  /** Keyed hash for look-ups: nobody can guess a number back from it. */
  readonly lookup: (text: string) => string;
  /** Seals what nobody may read in the database; `binding` names the place it belongs to. */
  readonly seal: (text: string, binding: string) => string;
  readonly unseal: (text: string, binding: string) => string;
  /** Random bytes for query codes. */
  readonly random: (bytes: number) => Uint8Array;
  /** Now, ISO 8601 in UTC. */
  readonly now: () => string;
};
