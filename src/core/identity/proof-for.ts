import type { Catalog } from '../catalog/catalog.ts';
import type { Assurance } from './assurance.ts';
import type { Refusal } from '../cases/refusal.ts';

/** The matters among some that are not handed in by a password alone, each once (`assurance: strong` in its file). */
export function proofFor({ services }: Pick<Catalog, 'services'>, items: readonly { readonly service: string }[]): readonly string[] {
  return [...new Set(items.map(({ service }) => service))].filter((code) => services.get(code)?.assurance === 'strong');
}

/**
 * Whether an entry of a kind says where money is paid to, or to which phone the codes go by which somebody proves who they are: to have it changed, a password alone is not enough,
 * or whoever has stolen it would have the second factor sent to themself.
 */
export function provesEntry({ registerKinds }: Pick<Catalog, 'registerKinds'>, kind: string): boolean {
  return Object.values(registerKinds.get(kind)?.fields ?? {}).some(({ mask }) => mask === 'phone' || mask === 'account');
}

/** Why such a wish was not taken. */
export const PROVE_FOR_ENTRY: Refusal['detail'] = { zh: '登记的手机号和收款账户关系到您的账号和钱，要再确认一次是您本人才能请求更正', en: 'A registered phone or account is about your account and your money: prove once more that it is you, then ask for it to be corrected' };

/** Whether what was asked again of a matter is taken: by no less than what the matter itself is handed in by, or a password alone would change in a second step what it could not say in the first. */
export function takesAnswer(catalog: Pick<Catalog, 'services'>, service: string, proven: Assurance): boolean {
  return proven !== 'single' || proofFor(catalog, [{ service }]).length === 0;
}

/** Why such a matter was not taken; what was filled in is kept. */
export const PROVE_AGAIN: Refusal = {
  code: 'prove-again',
  detail: { zh: '这里有事项关系到您的钱，要再确认一次是您本人才能提交。已经填好的都在', en: 'A matter here is about your money: prove once more that it is you, then hand it in. What you filled in is kept' },
};
