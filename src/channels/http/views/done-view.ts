import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import type { RealisedEffect } from '#core/register/realise.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Localized } from '#core/value.ts';
import type { MessageState } from '#usecases/ports/messages.ts';
import type { ItemExplanation } from '../schemas/explanation.ts';
import { fieldsForOthers, fieldsOf } from './register-view.ts';

type Done = ItemExplanation['done'][number];

/** What a decision did in the world, in words. @param audience `own`: the person themselves, who reads what their entries say whole */
export function doneViews(catalog: Catalog, effects: readonly RealisedEffect[], messages: readonly MessageState[], audience: 'own' | 'others'): Done[] {
  const fields = (entry: RegisterEntry): Pick<Done, 'fields'> => ({ fields: audience === 'own' ? fieldsOf(catalog, entry) : fieldsForOthers(catalog, entry) });
  return effects.map((effect): Done => {
    switch (effect.kind) {
      case 'opened': return { kind: 'opened', text: opened(catalog, effect.entry), ...fields(effect.entry) };
      case 'ended': {
        const [name, to] = [kindName(catalog, effect.register), dayInWords(effect.end.to)];
        return { kind: 'ended', text: { zh: `“${name.zh}”到${to.zh}为止：${effect.end.because.zh}`, en: `“${name.en}” ends on ${to.en}: ${effect.end.because.en}` }, basis: effect.end.basis };
      }
      case 'payment': return { kind: 'payment', text: payment(catalog, effect) };
      case 'told': return told(catalog, effect, messages);
      case 'reversed': return { kind: 'reversed', text: reversed(catalog, effect) };
    }
  });
}

function opened(catalog: Catalog, { kind, from, to }: RegisterEntry): Localized {
  const [name, start, end] = [kindName(catalog, kind), dayInWords(from), to === null ? undefined : dayInWords(to)];
  return { zh: `记入“${name.zh}”：${start.zh}起${end ? `，到${end.zh}为止` : ''}`, en: `“${name.en}” was entered, from ${start.en}${end ? ` to ${end.en}` : ''}` };
}

function payment(catalog: Catalog, { fund, every, amountFen, times, firstMonth }: Extract<RealisedEffect, { kind: 'payment' }>): Localized {
  const [name, amount] = [codeName(catalog, 'funds', fund), formatValue(amountFen, { money: 'fen' }, catalog.codes)];
  const month = firstMonth.slice(0, 7);
  if (every === 'once') return { zh: `${name.zh}一次发放 ${amount.zh}`, en: `${name.en} pays ${amount.en} once` };
  return { zh: `${name.zh}每月发放 ${amount.zh}，${month} 起${times === null ? '' : `，共 ${times} 个月`}`, en: `${name.en} pays ${amount.en} a month from ${month}${times === null ? '' : `, for ${times} months`}` };
}

function told(catalog: Catalog, { department: id, scenario }: Extract<RealisedEffect, { kind: 'told' }>, messages: readonly MessageState[]): Done {
  const department = catalog.departments.get(id);
  const what = department?.scenarios[scenario];
  const [who, said] = [{ zh: department?.zh ?? id, en: department?.en ?? id }, { zh: what?.zh ?? scenario, en: what?.en ?? scenario }];
  const states = messages.filter((each) => each.department === id && each.scenario === scenario);
  return { kind: 'told', text: { zh: `告诉${who.zh}：${said.zh}，不用您再申请`, en: `${who.en} is told: ${said.en}; you need not apply there` }, ...(what && { basis: what.basis }), ...(states.length > 0 && { delivered: states.every(({ status }) => status === 'delivered') }) };
}

function reversed(catalog: Catalog, effect: Extract<RealisedEffect, { kind: 'reversed' }>): Localized {
  const back = effect.standing ? { zh: '恢复', en: 'holds again' } : { zh: '撤回', en: 'was taken back' };
  if (effect.of === 'payment') return { zh: `发放${back.zh}`, en: `A payment ${back.en}` };
  const name = kindName(catalog, effect.of === 'entry' ? effect.entry.kind : effect.register);
  return effect.of === 'entry' ? { zh: `“${name.zh}”这条登记${back.zh}`, en: `The entry “${name.en}” ${back.en}` } : { zh: `“${name.zh}”的终止${back.zh}`, en: `The end of “${name.en}” ${back.en}` };
}

function kindName(catalog: Catalog, id: string): Localized {
  const { zh, en } = catalog.registerKinds.get(id) ?? { zh: id, en: id };
  return { zh, en };
}
