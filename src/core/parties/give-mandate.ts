import { dayInWords } from '../clocks/day-in-words.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { lifeEventName } from '../catalog/item-names.ts';
import type { Refusal } from '../cases/refusal.ts';
import { addDays, addMonths, isDay } from '../clocks/day.ts';
import { maskNumber } from '../register/mask.ts';
import { isSameName } from '../register/person-name.ts';
import type { Localized } from '../value.ts';
import { mandatable, type Mandate } from './mandate.ts';

/** Somebody as a statement names them. */
type Named = { readonly id: string; readonly name: string; readonly number: string };

/** What a person wants to give. `signature`: their own name, typed, in place of a hand's. */
export type Giving = Pick<Mandate, 'id' | 'events' | 'from' | 'to' | 'sees'> & { readonly principal: Named; readonly agent: Named; readonly signature: string };

const DIGITS = 17;

/** On which day the holder of an identity number is `years` old (民法典 第十七条: adults are 18; GB 11643: the birthday stands in it). */
export function turns(number: string, years: number): string {
  const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  return number.length > DIGITS && isDay(birthday) ? addMonths(birthday, years * 12) : '9999-12-31';
}

/** The mandate as it is signed, or all that is wrong with it. `maxMonths`: the longest that this region takes. */
export function giveMandate(catalog: Catalog, giving: Giving, at: string, on: string, maxMonths: number): Mandate | Refusal {
  const { principal, agent, events, from, to, signature } = giving;
  const errors: { pointer: string; detail: Localized }[] = [];
  const wrong = (pointer: string, zh: string, en: string): void => void errors.push({ pointer, detail: { zh, en } });
  if (!isDay(from) || !isDay(to)) wrong(isDay(from) ? '/to' : '/from', '请填写日期', 'Give a date');
  else if (from < on) wrong('/from', '不能从过去的日子开始', 'It cannot begin in the past');
  else if (to < from) wrong('/to', '到期日不能早于开始日', 'It cannot end before it begins');
  else if (to >= addMonths(from, maxMonths)) wrong('/to', `最长 ${maxMonths} 个月，最晚到${dayInWords(addDays(addMonths(from, maxMonths), -1)).zh}`, `${maxMonths} months at most, to ${dayInWords(addDays(addMonths(from, maxMonths), -1)).en}`);
  if (turns(agent.number, 18) > on) wrong('/number', '受托人要年满 18 周岁', 'Who acts for you has to be 18');
  if (turns(principal.number, 18) > on) wrong('/signature', '未满 18 周岁的，由监护人办理，不用委托：监护人登录后登记一次，就能以您的名义办', 'Under 18 the guardian acts, without a mandate: they sign in, are entered once, and act as you');
  if (events?.length === 0) wrong('/events', '请选择委托哪些事', 'Choose what it is for');
  for (const id of events ?? []) {
    const may = mandatable(catalog, id);
    if (may !== true) errors.push({ pointer: '/events', detail: may });
  }
  if (!isSameName(signature, principal.name)) wrong('/signature', '请填写您自己的姓名，作为签名', 'Type your own name: it is your signature');
  if (errors.length > 0) return { code: 'wrong-type', detail: { zh: '委托书有的内容填得不对', en: 'Some of the mandate is not right' }, errors };
  const { id, sees } = giving;
  return { id, principal: principal.id, agent: agent.id, events, from, to, sees, statement: statementOf(catalog, giving), signedAt: at };
}

/** The words that are signed: agent, matters, powers and time, as 民法典 第一百六十五条 wants them. */
export function statementOf(catalog: Catalog, { principal, agent, events, from, to, sees }: Omit<Giving, 'id' | 'signature'>): string {
  const matters = events === null ? '依法可以委托办理的全部事项' : events.map((id) => lifeEventName({ catalog }, id).zh).join('、');
  return `本人${principal.name}（${maskNumber(principal.number)}）委托${agent.name}（${maskNumber(agent.number)}），自${dayInWords(from).zh}至${dayInWords(to).zh}，代为申请：${matters}，代为陈述情况、提交材料、补正。${sees ? '受托人可以查看与所办事项有关的本人信息和办理结果。' : '受托人只能查看办哪些事、办到哪一步，不能查看本人信息和办理结果。'}受托人在上述范围内所办的，由本人承担责任（民法典第一百六十二条）。本人可以随时撤销委托。`;
}
