import { codeName } from '#core/catalog/code-name.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Money, Period } from '#core/employers/statement.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import type { Localized } from '#core/value.ts';
import type { ReadStatement } from '#usecases/employers/read-statement.ts';
import type { EnterpriseStatement } from '../schemas/statement.ts';
import { elementName } from './fact-view.ts';
import { itemNames, lifeEventName, serviceNames } from './names.ts';
import { STANDING_NAMES } from './promise-view.ts';
import { staffList } from './staff-lists.ts';

const STATUS: Readonly<Record<string, Localized>> = {
  waiting: { zh: '等待中', en: 'waiting' }, officer: { zh: '审核中', en: 'with an officer' }, correction: { zh: '等您补正', en: 'waits for your correction' }, review: { zh: '复核中', en: 'under review' }, publicity: { zh: '公示中', en: 'on public notice' }, booking: { zh: '待入账', en: 'to be booked' },
  approved: { zh: '已办成', en: 'approved' }, refused: { zh: '未通过', en: 'refused' }, dropped: { zh: '不再办理', en: 'not continued' }, withdrawn: { zh: '已撤回', en: 'taken back' }, revoked: { zh: '已撤销', en: 'revoked' },
};
const MONEY: Readonly<Record<string, Localized>> = {
  granted: { zh: '已核定', en: 'granted' }, revoked: { zh: '已撤销', en: 'revoked' }, ordered: { zh: '待发放', en: 'to be paid' }, filed: { zh: '待发放', en: 'to be paid' }, sent: { zh: '银行处理中', en: 'at the bank' }, paid: { zh: '已到账', en: 'arrived' },
  returned: { zh: '银行退回', en: 'came back' }, replaced: { zh: '退回后已重新发放', en: 'came back, paid again' }, withheld: { zh: '全部抵扣', en: 'kept back whole' }, open: { zh: '应退回', en: 'owed' }, settled: { zh: '已退清', en: 'settled' },
};
/** Nobody by an appointment: the enterprise's own account, a counter, or whoever else could. */
const OWN: Localized = { zh: '单位账号或窗口', en: 'own account or counter' };

/** What was read of an enterprise's months as it reads it: persons masked, everything named in both languages. */
export function enterpriseStatement(compiled: CompiledCatalog, { from, to }: Period, { enterprise, at, facts, statement, clerks }: ReadStatement): EnterpriseStatement {
  const { catalog } = compiled;
  const by = (clerk: string | null): Localized => { const name = clerk === null ? undefined : clerks.get(clerk); return name === undefined ? OWN : { zh: name, en: name }; };
  const insurance = (id: string): Localized => codeName(catalog, staffList(compiled, 'insurance') ?? '', id);
  return {
    enterprise: enterprise.name, from: from.slice(0, 7), to: to.slice(0, 7), at, today: dayOf(at), totals: statement.totals,
    months: statement.months.map(({ month, insured, ...rest }) => ({ month: month.slice(0, 7), insured: statement.insurances.map((id) => ({ id, name: insurance(id), count: insured[id] ?? 0 })), ...rest })),
    moves: facts.moves.map(({ what, name, number, on }) => ({ what, name: maskName(name), number: maskNumber(number), on })),
    items: statement.items.map(({ case: number, lifeEvent, item, subject, name, filedOn, endedOn, kept, clerk }) => ({
      case: number, no: item.no, event: lifeEventName(compiled, lifeEvent), matter: itemNames(compiled, item).short, ...(subject !== enterprise.id && { about: maskName(name) }), filedOn, by: by(clerk), status: item.status, statusText: STATUS[item.status] ?? OWN, ...(endedOn !== null && { endedOn }), kept,
    })),
    money: facts.money.map((each) => moneyView(compiled, each)),
    promises: statement.promises.map(({ case: number, element, signedOn, standing, restrictedUntil }) => ({ case: number, what: elementName(catalog, element), signedOn, standingText: STANDING_NAMES[standing], ...(restrictedUntil !== null && { until: restrictedUntil }) })),
    filers: statement.filers.map(({ clerk, cases }) => ({ who: by(clerk), cases })),
    more: (['moves', 'cases', 'money'] as const).filter((part) => facts.more[part]),
  };
}

function moneyView(compiled: CompiledCatalog, { what, case: number, service, fund, on, amountFen, lessFen, every, status }: Money): EnterpriseStatement['money'][number] {
  return { what, ...(number !== null && { case: number }), matter: serviceNames(compiled, service).short, fund: codeName(compiled.catalog, 'funds', fund), on, amountFen, lessFen, monthly: every === 'month', statusText: MONEY[status] ?? { zh: status, en: status } };
}
