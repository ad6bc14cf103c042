import type { Catalog } from '../catalog/catalog.ts';
import type { Refusal } from '../cases/refusal.ts';

/** The matters among some that are not handed in by a password alone, each once (`assurance: strong` in its file). */
export function proofFor({ services }: Pick<Catalog, 'services'>, items: readonly { readonly service: string }[]): readonly string[] {
  return [...new Set(items.map(({ service }) => service))].filter((code) => services.get(code)?.assurance === 'strong');
}

/** Why such a matter was not taken; what was filled in is kept. */
export const PROVE_AGAIN: Refusal = {
  code: 'prove-again',
  detail: { zh: '这里有事项关系到您的钱，要再确认一次是您本人才能提交。已经填好的都在', en: 'A matter here is about your money: prove once more that it is you, then hand it in. What you filled in is kept' },
};
