import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import type { Context } from './context.ts';
import type { RegisterStore } from './ports/register.ts';
import type { Referral } from './ports/vacancies.ts';

/** Who of which employer looks. */
export type Looking = { readonly region: string; readonly account: string; readonly employer: string };
/** Whose name is shown, and whether the telephone number with it. */
export type Look = { readonly referral: Pick<Referral, 'id' | 'case' | 'subject'> & { readonly direct?: boolean }; readonly phone: boolean };

/**
 * Note that an operator sees people who were referred to the employer, before they are shown: what cannot be noted is not seen. Once
 * for each operator, referral and day, and once more where the telephone number comes with the name only later that day.
 */
export async function noteLooks({ context, register }: { readonly context: Pick<Context, 'hash' | 'now'>; readonly register: Pick<RegisterStore, 'noteAccess'> }, { region, account, employer }: Looking, looks: readonly Look[]): Promise<void> {
  const at = context.now();
  await register.noteAccess(region, ...looks.map(({ referral, phone }) => {
    const what = phone ? 'referral' : 'name';
    return { id: idOf(context.hash, `look/${referral.id}/${account}/${dayOf(at)}/${what}`), at, actor: employer, actorKind: 'enterprise' as const, account, subject: referral.subject, what, why: 'referral', case: referral.direct ? null : referral.case };
  }));
}
