import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Item } from '#core/cases/item.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { DossierLetterContent } from '#usecases/ports/dossier-letter.ts';

export type LetterName = 'call' | 'note' | 'receipt';
const TITLES: Readonly<Record<LetterName, string>> = { call: '调档函', note: '档案转递通知单', receipt: '档案转递回执' };

/** A letter about a personnel file in words. @param keeper who is asked for it · @param list of its materials, opened */
export function dossierLetter({ catalog }: CompiledCatalog, { state, subject }: CaseRead, item: Item, letter: LetterName, keeper: string | undefined, list: readonly string[]): DossierLetterContent {
  const { zh = '', contact } = catalog.regions.get(state.region) ?? {};
  const authority = `${zh}公共就业和人才服务机构`;
  const part = catalog.services.get(item.service)?.dossier;
  const last = item.dossiers?.at(-1);
  const whose = [['姓名', subject.name], ['公民身份号码', subject.number], ['办件编号', `${state.number}（第 ${item.no} 项）`]] as const;
  const base = { number: `${state.number}-${item.no}`, title: TITLES[letter], authority, at: last?.at ?? state.submittedAt };
  const post = '请以机要通信、专人送取或者邮政特快专递等给据邮件方式，由机构寄给机构；不得交本人自带。';
  if (letter === 'call') {
    return { ...base, at: state.submittedAt, to: keeper ?? '原存档机构', lines: [`现因下列人员的档案转入我处管理，请贵单位自收到本函之日起 15 个工作日内，填写材料目录清单、严密包封，连同档案转递通知单寄来。${post}`, `依据：${part?.basis ?? ''}`], rows: [...whose, ['寄往', `${authority}（${contact?.hall ?? ''}，电话 ${contact?.hotline ?? ''}）`]] };
  }
  if (letter === 'note') {
    return {
      ...base, to: last?.agency.name ?? '', lines: [`根据贵单位调档函（${last?.letter ?? ''}），现将下列人员的档案转去，请按目录核对。核对无误的，请在回执上签名盖章后退回我处。`], rows: [...whose, ['寄往', last?.agency.address ?? ''], ['材料份数', String(last?.pieces ?? '')]], list,
      slip: { title: `回执（${base.number}）`, lines: [`${authority}：`, `贵单位转来的 ${subject.name} 的档案共 ${last?.pieces ?? ''} 份材料，已于      年    月    日收到，经核对与目录：□ 相符　□ 不符（说明：                    ）`] },
    };
  }
  return { ...base, to: last?.agency.name ?? '', lines: [`贵单位转来的下列人员档案，经核对密封完好、与目录相符，已于 ${dayOf(last?.checked?.at ?? state.submittedAt)} 入库。`], rows: [...whose, ['转递通知单', last?.letter ?? ''], ['材料份数', String(last?.pieces ?? '')], ['寄往', last?.agency.address ?? '']] };
}
