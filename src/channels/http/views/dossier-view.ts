import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { DOSSIER_ACTIONS, DOSSIER_TABLE, dossierDirection, dossierMark, dossierPhase, type DossierWay } from '#core/cases/dossier.ts';
import type { DossierEvent } from '#core/cases/evolve-dossier.ts';
import type { Item } from '#core/cases/item.ts';
import type { CaseState } from '#core/cases/state.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { DossierDetail, DossierView } from '../schemas/dossier.ts';
import { itemNames } from './names.ts';

/** Where somebody's personnel file is. @param keeper who was asked for it · @param discreet for an employer or an agent, who read no agency and no number */
export function dossierView({ catalog }: CompiledCatalog, state: CaseState, item: Item, keeper: string | undefined, discreet: boolean): { dossier?: DossierView } {
  const service = catalog.services.get(item.service);
  if (!service?.dossier) return {};
  const phase = dossierPhase(state, item, service);
  const last = item.dossiers?.at(-1);
  const found = dossierMark(state, item, service, keeper);
  const { basis } = service.dossier;
  if (phase === 'done' && last?.receipt) return { dossier: { direction: last.direction, phase, basis, at: last.receipt.at, ...(!discreet && { agency: last.agency.name }) } };
  if (!found) return {};
  const { direction, agency, way, number, note } = found.mark;
  return { dossier: { direction, phase: found.mark.phase, basis, at: found.at, ...(!discreet && { ...(agency !== undefined && { agency }), ...(way !== undefined && { way }), ...(number !== undefined && { number }), ...(note !== undefined && { note }) }) } };
}

/** One file for whoever works with it. @param open reads the sealed list · @param due when its receipt is due */
export function dossierDetail(compiled: CompiledCatalog, read: CaseRead, item: Item, { keeper, due, open }: { readonly keeper: string | undefined; readonly due: string | undefined; readonly open: (sealed: string) => readonly string[] }): DossierDetail | undefined {
  const service = compiled.catalog.services.get(item.service);
  const part = service?.dossier;
  const phase = dossierPhase(read.state, item, service);
  const last = item.dossiers?.at(-1);
  const direction = last?.direction ?? dossierDirection(read.state, item, service);
  if (!part || phase === 'none' || direction === undefined) return undefined;
  const { name, number } = read.subject;
  return {
    case: read.state.number, no: item.no, matter: itemNames(compiled, item).short, name, idNumber: maskNumber(number), direction, phase, ...(keeper !== undefined && { keeper }),
    ...(last && { agency: last.agency, letter: last.letter, pieces: last.pieces, packedAt: last.at }), ...(last?.list !== undefined && { list: [...open(last.list)] }), ...(due !== undefined && { receiptDue: due }),
    restricted: last?.restricted === true, restrictedWho: part.restricted.who, restrictedWays: [...part.restricted.ways], ways: [...part.ways],
    chases: (item.dossierChases ?? []).map((each) => ({ ...each })),
    letters: part.letters.filter((letter) => (letter === 'call' ? direction === 'in' && phase !== 'unawaited' : letter === 'note' ? direction === 'out' && last !== undefined : direction === 'in' && last?.checked !== undefined && (phase === 'kept' || phase === 'done'))),
    acts: DOSSIER_ACTIONS.map((act) => { const why = DOSSIER_TABLE[phase][act]; return why === true ? { act, allowed: true } : { act, allowed: false, why }; }),
    basis: part.basis,
  };
}

const WAYS: Readonly<Record<DossierWay, readonly [zh: string, en: string]>> = { confidential: ['机要通信', 'confidential post'], messenger: ['专人送取', 'a messenger'], ems: ['邮政专递', 'registered express mail'] };
/** One line of the timeline. @param shut for who does not read what is known of the person */
export function dossierLine(event: DossierEvent, shut: boolean): [zh: string, en: string] {
  const by = (way: DossierWay, number: string): [string, string] => (shut ? ['', ''] : [`，${WAYS[way][0]} ${number}`, `, ${WAYS[way][1]} ${number}`]);
  const why = (note: string): [string, string] => (shut ? ['', ''] : [`：${note}`, `: ${note}`]);
  switch (event.type) {
    case 'dossier-registered': {
      if (event.carried) return ['本人送来了档案。按规定不能自带，已收下等待退回原存档机构', 'the person brought the file; as nobody may carry their own, it was taken and goes back to its keeper'];
      return shut ? ['收到寄来的档案，等待验收', 'the file has come and will be checked'] : [`收到 ${event.agency.name} 寄来的档案，${event.pieces} 份材料，等待验收`, `the file has come from ${event.agency.name}, ${event.pieces} materials, and will be checked`];
    }
    case 'dossier-accepted':
      return ['档案验收合格，已入库', 'the file was checked, found right and is kept'];
    case 'dossier-sent-back': {
      const [[zh, en], [said, told]] = [by(event.way, event.number), why(event.note)];
      return [`档案退回原存档机构补齐${zh}${said}`, `the file went back to its keeper to be put right${en}${told}`];
    }
    case 'dossier-acknowledged': {
      const [zh, en] = by(event.way, event.number);
      return [`转递回执已寄给原存档机构${zh}`, `the receipt went to its former keeper${en}`];
    }
    case 'dossier-packed':
      return shut ? ['档案已列目录、密封', 'the file is listed and sealed'] : [`档案已列目录（${event.pieces} 份）、密封，转往 ${event.agency.name}`, `the file is listed (${event.pieces} materials) and sealed, for ${event.agency.name}`];
    case 'dossier-sent': {
      const [zh, en] = by(event.way, event.number);
      return [`档案已交寄${zh}`, `the file is on its way${en}`];
    }
    case 'dossier-chased':
      return event.how === 'chased' ? [`已询问档案下落${why(event.note ?? '')[0]}`, `it was asked where the file is${why(event.note ?? '')[1]}`] : event.how === 'reminded' ? ['回执到期没有收到，自动催问', 'the receipt has not come in time: asked after by itself'] : ['催问以后仍没有回执，自动报督办', 'the receipt is still missing: reported to the supervisors by itself'];
    case 'dossier-receipted':
      return shut ? ['接收机构已签收档案，转递办结', 'the file was signed for; the transfer is over'] : [`${event.signedBy} 于 ${event.on} 签收档案，转递办结`, `${event.signedBy} signed for the file on ${event.on}; the transfer is over`];
    case 'dossier-returned': {
      const [zh, en] = why(event.note);
      return [`接收机构退回档案${zh}`, `the receiver sent the file back${en}`];
    }
    case 'dossier-missing': {
      const [zh, en] = why(event.note);
      return [`档案没有送到，正在查找${zh}`, `the file did not arrive and is being looked for${en}`];
    }
  }
}
