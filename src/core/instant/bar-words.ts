import type { Localized } from '../value.ts';
import type { Bar } from './bar.ts';

/** What whoever applied is told of why a person decides: in one clause, without a word about anybody’s suspicion. */
export const BAR_TOLD: Readonly<Record<Bar['because'], Localized>> = {
  braked: { zh: '这一类办理暂时不由系统自动决定，由人看过再定', en: 'matters of this kind are not decided automatically for the time being, so a person looks first' },
  restricted: { zh: '您在信用限制期内，不走自动审批，由人来定；该得的待遇不受影响', en: 'a restriction on your credit record holds, so a person decides and not the rules alone; what is your due stays your due' },
  risk: { zh: '这一项风险级别高，按本市规定由人来定', en: 'this matter is of a class of risk that a person decides here' },
  channel: { zh: '从这个渠道递交的，按本市规定由人来定', en: 'what comes in by this channel is decided by a person here' },
  amount: { zh: '金额超过系统自动决定的上限，由人来定', en: 'the amount is above what the rules may decide alone, so a person decides' },
};

/** The same of a restriction to whoever is not known to be the one who has it: nothing of anybody's record. */
export const RESTRICTION_UNTOLD: Localized = { zh: '这一项不只凭规则定，由人来定；该得的待遇不受影响', en: 'a person decides this one and not the rules alone; what is due stays due' };

/** What officers read of it. */
export const BAR_REASONS: Readonly<Record<Bar['because'], Localized>> = {
  braked: { zh: '秒批已被叫停：规则算出的结果要由人核实以后再定', en: 'Instant decisions are stopped here: what the rules find is for a person to check and decide' },
  restricted: { zh: '办理对象或者申请人有未解除的信用限制：不走秒批，由人核实（不能因信用不予法定待遇）', en: 'A credit restriction of the person it is about, or of whoever applies, is in force: no instant approval, a person checks (a statutory benefit is never refused for it)' },
  risk: { zh: '风险级别超过本市允许秒批的级别', en: 'The class of risk is above what may be decided instantly here' },
  channel: { zh: '本市不允许从这个渠道秒批', en: 'What comes by this channel is not decided instantly here' },
  amount: { zh: '支付金额超过本市秒批的上限', en: 'What would be paid is above the limit of instant decisions here' },
};

/** Whether something besides the rules kept them from deciding alone. */
export function isBarred(because: string | undefined): because is Bar['because'] {
  return because !== undefined && Object.hasOwn(BAR_REASONS, because);
}
