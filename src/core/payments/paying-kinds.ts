import type { Catalog } from '../catalog/catalog.ts';
import { accountField } from '../catalog/register-kind.ts';

/** What the register has to do with paying, by kind of entry: where the account stands, whose payments stop, which are suspended. */
export type PayingKinds = {
  /** Kinds whose open entry names the account in `field` that `fund` pays to. */
  readonly accounts: readonly { readonly kind: string; readonly field: string; readonly fund: string }[];
  readonly stops: readonly string[];
  readonly suspends: readonly string[];
};

/** As the catalogue says it in `payments` of its register kinds. */
export function payingKinds({ registerKinds }: Pick<Catalog, 'registerKinds'>): PayingKinds {
  const kinds = [...registerKinds];
  return {
    accounts: kinds.flatMap(([kind, { payments, fields }]) => {
      const field = accountField({ fields });
      return field === undefined ? [] : (payments?.account ?? []).map((fund) => ({ kind, field, fund }));
    }),
    stops: kinds.flatMap(([kind, { payments }]) => (payments?.stops ? [kind] : [])),
    suspends: kinds.flatMap(([kind, { payments }]) => (payments?.suspends ? [kind] : [])),
  };
}
