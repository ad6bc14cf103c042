import type { DossierMark } from '#core/cases/dossier.ts';

/** A personnel file that a counter has to do with. */
export type DossierRow = { readonly number: string; readonly no: number; readonly service: string; readonly of: string | null; readonly catalogVersion: string; readonly name: string; readonly mark: DossierMark; readonly since: string };
/** A personnel file whose receipt has not come. */
export type Unreceipted = { readonly number: string; readonly no: number };

export type DossierStore = {
  /** The oldest first. `number`: of one case alone; `troubled`: only what was reported or cannot be found. */
  readonly list: (region: string, limit: number, only?: { readonly number?: string | undefined; readonly troubled?: boolean }) => Promise<readonly DossierRow[]>;
  /** What was sent up to a moment and has not been reported yet, after the one before. */
  readonly unreceipted: (region: string, until: string, limit: number, after?: Unreceipted) => Promise<readonly Unreceipted[]>;
};
