import { creditCodeFault } from '../identity/credit-code.ts';
import { normaliseNumber } from '../identity/identity-number.ts';
import type { Localized } from '../value.ts';

/** `warn`: built rightly but the check character does not fit; the registration authority has to be asked. */
export type CreditCodeJudgement = { readonly code: string; readonly verdict: 'ok' | 'warn' | 'bad'; readonly message?: Localized };

/**
 * Judges a unified social credit code (GB 32100). A wrong check character alone is no proof of a wrong code: codes of the
 * first pilot (91350100M0001TGQXM) break the rule and are valid.
 */
export function judgeCreditCode(text: string): CreditCodeJudgement {
  const code = normaliseNumber(text);
  switch (creditCodeFault(code)) {
    case null: return { code, verdict: 'ok' };
    case 'empty': return { code, verdict: 'bad', message: { zh: '请填写统一社会信用代码', en: 'Enter the unified social credit code' } };
    case 'check-digit': return { code, verdict: 'warn', message: { zh: '校验位不符：请对照营业执照核对；早期试点代码除外，我们会向登记机关核实', en: 'The check character does not fit: compare it with the licence. Codes of the first pilot are an exception; we will ask the registration authority' } };
    default: return { code, verdict: 'bad', message: { zh: '统一社会信用代码应为18位数字和大写字母（不含I、O、S、V、Z）', en: 'The code has 18 digits and capital letters, without I, O, S, V and Z' } };
  }
}
