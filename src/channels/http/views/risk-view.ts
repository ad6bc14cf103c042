import { roleName } from '#core/assignment/staff-role.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Risk, RiskFigure, RiskRole } from '#core/catalog/risk.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import type { Localized } from '#core/value.ts';
import { COUNTED_DAYS, type RisksNow } from '#usecases/supervision/read-risks.ts';
import type { RiskView, Risks } from '../schemas/risk.ts';

const FIGURES: Readonly<Record<RiskFigure, Localized>> = {
  overdue: { zh: '已经超时的事项', en: 'items past their limit' }, undrawn: { zh: '抽不出人办的事项', en: 'items that nobody can be drawn for' }, held: { zh: '等部门答复太久的事项', en: 'items that wait too long for a department' },
  absent: { zh: '经办人不在岗的事项', en: 'items whose officer is away' }, blocked: { zh: '变相要已取消证明、被拦下的次数', en: 'attempts to ask for an abolished proof' }, objections: { zh: '公示期间提出的异议', en: 'objections to what was published' },
  undelivered: { zh: '没有送到部门的消息', en: 'messages to departments that failed' }, unsent: { zh: '没有发出的短信、微信、邮件', en: 'short messages, WeChat and mail that failed' }, returned: { zh: '银行退回、还没有重发的款', en: 'payments that came back and were not made anew' },
  troubled: { zh: '对不上的银行批次', en: 'bank files that do not fit' }, overpaid: { zh: '还没有追回的多发款', en: 'overpayments not yet recovered' },
};
const CLASSES: Readonly<Record<Risk['level'], Localized>> = { low: { zh: '低风险', en: 'low' }, medium: { zh: '中风险', en: 'medium' }, high: { zh: '高风险', en: 'high' } };

/** The risk register as supervisors read it. @param officers public numbers by id */
export function risksView(catalog: Catalog, { figures, risks }: RisksNow, officers: ReadonlyMap<string, string>): Risks {
  return {
    countedDays: COUNTED_DAYS,
    risks: risks.map(({ id, risk, shows, notes }): RiskView => ({
      id, ...riskWords(risk), where: whereOf(catalog, risk), reviewed: risk.reviewed, shows,
      signs: risk.signs.map((sign) => ('figure' in sign ? { text: FIGURES[sign.figure], figure: { id: sign.figure, now: figures[sign.figure], above: sign.above } } : { text: sign.seen })),
      notes: notes.map(({ id: note, kind, note: said, by, at }) => ({ id: note, kind, note: said, by: officers.get(by) ?? by, at })),
    })),
  };
}

/** A risk with its plan in words, wherever it is shown. */
export function riskWords(risk: Risk): Pick<RiskView, 'name' | 'level' | 'basis' | 'plan'> {
  return { name: { zh: risk.zh, en: risk.en }, level: risk.level, basis: risk.basis, plan: risk.plan.map(({ who, within, zh, en }) => ({ who: whoOf(who), within: formatLimit(parseLimit(within)), text: { zh, en } })) };
}

function whoOf(role: RiskRole): Localized {
  return role === 'operator' ? { zh: '系统运行人员', en: 'operator' } : roleName(role);
}

function whereOf({ services }: Catalog, { where }: Risk): Localized {
  if (where === 'all') return { zh: '所有事项', en: 'every matter' };
  if ('risk' in where) return { zh: `${where.risk.map((level) => CLASSES[level].zh).join('、')}的事项`, en: `matters of ${where.risk.map((level) => CLASSES[level].en).join(' or ')} risk` };
  const names = where.services.map((code) => services.get(code) ?? { zh: code, en: code });
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}
