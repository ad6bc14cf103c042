import { parameterOn } from '../catalog/parameter-on.ts';
import type { Service } from '../catalog/service.ts';
import { addDays, dayOf, isDay } from '../clocks/day.ts';
import type { Fact } from '../fact.ts';
import type { Localized } from '../value.ts';
import { refused, thenSettle, type Acting } from './act.ts';
import { chasedBy, DOSSIER_CHECKS, dossierPhase, mayMove, type Agency, type DossierAction, type DossierCheck, type DossierWay } from './dossier.ts';
import type { CaseEvent } from './event.ts';
import type { Item } from './item.ts';
import type { Outcome, Refusal } from './refusal.ts';

type May = Exclude<ReturnType<typeof mayMove>, Refusal>;
type Fault = NonNullable<Refusal['errors']>[number];

const [FEWEST, MOST] = [1, 300];
/** As many materials as a list can have, and as long as the name of one may be. */
export const DOSSIER_LIST = { most: 200, longest: 80 } as const;

const done = (acting: Acting, event: CaseEvent): Outcome => ({ kind: 'done', steps: [{ actor: acting.actor, event }] });
const fault = (pointer: string, zh: string, en: string): Fault => ({ pointer, detail: { zh, en } });
const unless = (right: boolean, pointer: string, zh: string, en: string): readonly Fault[] => (right ? [] : [fault(pointer, zh, en)]);
const short = (text: string, least: number): boolean => text.trim().length < least;

function after(acting: Acting, action: DossierAction, faults: (may: May) => readonly Fault[], then: (may: May) => Outcome): Outcome {
  const may = mayMove(acting, action);
  if ('code' in may) return { kind: 'refused', refusal: may };
  const errors = faults(may);
  return errors.length > 0 ? refused('incomplete', { zh: '还没有填好', en: 'It is not complete' }, errors) : then(may);
}

/** By which way, and under which number or by which messenger. */
function wayFaults({ ways }: NonNullable<Service['dossier']>, way: DossierWay, number: string): readonly Fault[] {
  return [
    ...unless(ways.includes(way), '/way', '请从规定的转递方式里选一种', 'Choose one of the ways that the rules allow'),
    ...(way === 'messenger' ? unless(!short(number, 2), '/number', '请写明由谁送取（姓名，工作证号）', 'Say who carries it (name, number of their pass)') : unless(/^[0-9A-Z-]{4,30}$/.test(plain(number)), '/number', '请填写编号：4 到 30 位字母和数字', 'Give its number: 4 to 30 letters and digits')),
  ];
}

const plain = (number: string): string => number.replaceAll(/\s/g, '').toUpperCase();
const numbered = (way: DossierWay, number: string): { readonly way: DossierWay; readonly number: string } => ({ way, number: way === 'messenger' ? number.trim() : plain(number) });
const countFaults = (pieces: number): readonly Fault[] => unless(Number.isInteger(pieces) && pieces >= FEWEST && pieces <= MOST, '/pieces', `请填写材料份数，${FEWEST} 到 ${MOST}`, `Give the number of materials, ${FEWEST} to ${MOST}`);

/** A file has come in for the application that asked for it. One that the person brought themselves is taken from them and goes no further (严禁个人自带). */
export function registerDossier(acting: Acting, { from, letter, pieces, way, number = '' }: { readonly from: Agency; readonly letter: string; readonly pieces: number; readonly way: DossierWay | 'carried'; readonly number?: string | undefined }): Outcome {
  return after(acting, 'register', ({ matter }) => [
    ...unless(!short(from.name, 2), '/from/name', '请填写寄出档案的机构', 'Give the agency that sent it'), ...unless(!short(from.address, 4), '/from/address', '请填写寄出机构的地址，回执和退回都寄到那里', 'Give its address, where the receipt goes to'),
    ...unless(!short(letter, 1), '/letter', '请填写转递通知单的编号；没有的写“无”', 'Give the number of the dispatch note; where there is none, write so'),
    ...countFaults(pieces), ...(way === 'carried' ? [] : wayFaults(matter, way, number)),
  ], () => done(acting, { type: 'dossier-registered', no: acting.no, agency: clean(from), letter: letter.trim(), pieces, ...(way === 'carried' ? { carried: true as const } : numbered(way, number)) }));
}

const clean = ({ name, address }: Agency): Agency => ({ name: name.trim(), address: address.trim() });
const CHECKED: Readonly<Record<DossierCheck, Localized>> = {
  sealed: { zh: '密封不完好的，退回原存档机构', en: 'What is not sealed goes back to its keeper' }, stamped: { zh: '封口没有骑缝章的，退回原存档机构', en: 'What is not stamped over its seal goes back' },
  listed: { zh: '没有材料目录的，退回原存档机构', en: 'What has no list goes back' }, noted: { zh: '没有转递通知单的，退回原存档机构', en: 'What has no dispatch note goes back' }, matching: { zh: '材料和目录对不上的，退回原存档机构', en: 'What does not match its list goes back' },
};

/** The file was looked at and all of it is right: it is kept, and the rules go by it. Whatever is not right goes back to its keeper, by agencies alone. */
export function acceptDossier(acting: Acting, { found }: { readonly found: readonly DossierCheck[] }): Outcome {
  return after(acting, 'accept', ({ last }) => [
    ...(last?.carried ? [fault('/found', '本人自带的档案不能接收，请退回原存档机构', 'A file that the person carried cannot be taken: send it back to its keeper')] : []),
    ...DOSSIER_CHECKS.flatMap((each) => (found.includes(each) ? [] : [{ pointer: `/found/${each}`, detail: CHECKED[each] }])),
  ], ({ item, matter }) => {
    const { at } = acting.run.known;
    // What whoever has the item has found themself stays theirs to change.
    const kept = item.findings.filter(({ element, source }) => !matter.settles.includes(element) || (source.kind === 'officer' && source.officer === item.officer));
    const findings = [...kept, ...matter.settles.filter((element) => !kept.some((each) => each.element === element)).map((element): Fact => ({ element, value: true, source: { kind: 'officer', officer: acting.actor.slice('clerk:'.length) }, at }))];
    return thenSettle(acting, [{ actor: acting.actor, event: { type: 'dossier-accepted', no: acting.no, findings } }]);
  });
}

/** What is not right goes back to its keeper by the ways of agencies; the person is told and need not go anywhere. */
export function sendDossierBack(acting: Acting, { note, way, number }: { readonly note: string; readonly way: DossierWay; readonly number: string }): Outcome {
  return after(acting, 'send-back', ({ matter }) => [...unless(!short(note, 4), '/note', '请写明为什么退回，缺什么', 'Say why it goes back and what is missing'), ...wayFaults(matter, way, number)], () => done(acting, { type: 'dossier-sent-back', no: acting.no, note: note.trim(), ...numbered(way, number) }));
}

/** The signed receipt goes to who had sent the file. */
export function acknowledgeDossier(acting: Acting, { way, number }: { readonly way: DossierWay; readonly number: string }): Outcome {
  return after(acting, 'acknowledge', ({ matter }) => wayFaults(matter, way, number), () => done(acting, { type: 'dossier-acknowledged', no: acting.no, ...numbered(way, number) }));
}

/** The file is listed and sealed for the agency whose letter has asked for it. `restricted`: of somebody whose file may not go by post of any kind. */
export function packDossier(acting: Acting, { to, letter, list, restricted }: { readonly to: Agency; readonly letter: string; readonly list: readonly string[]; readonly restricted: boolean }): Outcome {
  const materials = list.map((each) => each.trim()).filter((each) => each !== '');
  return after(acting, 'pack', () => [
    ...unless(!short(to.name, 2), '/to/name', '请填写调档函上的接收机构', 'Give the agency that the letter is from'), ...unless(!short(to.address, 4), '/to/address', '请填写接收机构的地址', 'Give its address'),
    ...unless(!short(letter, 2), '/letter', '请填写调档函的编号', 'Give the number of the letter'),
    ...unless(materials.length > 0 && materials.length <= DOSSIER_LIST.most, '/list', `请逐份列出材料，最多 ${DOSSIER_LIST.most} 份`, `List the materials, ${DOSSIER_LIST.most} at most`),
    ...materials.flatMap((each, index) => unless(each.length <= DOSSIER_LIST.longest, '/list', `第 ${index + 1} 份的名称太长`, `The name of material ${index + 1} is too long`)),
  ], () => done(acting, { type: 'dossier-packed', no: acting.no, agency: clean(to), letter: letter.trim(), pieces: materials.length, list: JSON.stringify(materials), ...(restricted && { restricted: true as const }) }));
}

/** It was handed to the confidential post, a messenger or the carrier. @param packedAt which packing the counter goes by */
export function dispatchDossier(acting: Acting, { way, number, packedAt }: { readonly way: DossierWay; readonly number: string; readonly packedAt: string }): Outcome {
  return after(acting, 'dispatch', ({ matter, last }) => [
    ...wayFaults(matter, way, number),
    ...(last?.restricted && !matter.restricted.ways.includes(way) ? [fault('/way', '这份档案只能走机要通信或者派专人送取', 'This file goes by confidential post or by a messenger only')] : []),
  ], ({ last }) => (Date.parse(last?.at ?? '') === Date.parse(packedAt) ? done(acting, { type: 'dossier-sent', no: acting.no, ...numbered(way, number) }) : refused('not-allowed', { zh: '同事刚刚重新列了目录，请按新的办', en: 'Somebody has just listed it anew: go by that' })));
}

/** A clerk asks where the file, or its receipt, is. */
export function chaseDossier(acting: Acting, { note }: { readonly note: string }): Outcome {
  return after(acting, 'chase', () => unless(!short(note, 4), '/note', '请写明问了谁、怎么说的', 'Say who was asked and what they said'), () => done(acting, { type: 'dossier-chased', no: acting.no, how: 'chased', note: note.trim() }));
}

/** The receipt has come back, signed: the transfer is over. @param on the day that stands on it */
export function receiptOfDossier(acting: Acting, { signedBy, on }: { readonly signedBy: string; readonly on: string }): Outcome {
  return after(acting, 'receipt', ({ last }) => [
    ...unless(!short(signedBy, 2), '/signedBy', '请填写回执上的签收单位和签收人', 'Give who has signed the receipt'),
    ...unless(isDay(on) && on >= dayOf(last?.sent?.at ?? acting.run.known.at) && on <= acting.run.known.on, '/on', '签收日期要在交寄以后、今天以前', 'The day must be after it was sent, and not ahead'),
  ], () => done(acting, { type: 'dossier-receipted', no: acting.no, signedBy: signedBy.trim(), on }));
}

/** The receiver has sent it back: why. It is put right, listed and sealed anew. */
export function dossierCameBack(acting: Acting, { note }: { readonly note: string }): Outcome {
  return after(acting, 'came-back', () => unless(!short(note, 4), '/note', '请写明接收机构为什么退回', 'Say why the receiver sent it back'), () => done(acting, { type: 'dossier-returned', no: acting.no, note: note.trim() }));
}

/** Neither the file nor its receipt can be found: it is looked for with whoever carried it. */
export function dossierMissing(acting: Acting, { note }: { readonly note: string }): Outcome {
  return after(acting, 'missing', () => unless(!short(note, 4), '/note', '请写明查了哪里、怎样继续查', 'Say where it was looked for and what is done next'), () => done(acting, { type: 'dossier-missing', no: acting.no, note: note.trim() }));
}

/** When the receipt of what was sent is due, and when its absence goes to the supervisors: the last days on which it is still in time (`YYYY-MM-DD`). */
export function receiptDue(acting: Pick<Acting, 'run'>, matter: NonNullable<Service['dossier']>, sentAt: string): { readonly due: string; readonly late: string } | undefined {
  const { run } = acting;
  const [within, more] = [matter.receiptWithin, matter.escalatesAfter].map((name) => parameterOn(run.compiled.catalog, run.region, name, dayOf(sentAt))?.value);
  if (typeof within !== 'number' || typeof more !== 'number') return undefined;
  const due = addDays(dayOf(sentAt), within);
  return { due, late: addDays(due, more) };
}

/** The house reminds of a receipt that has not come in time, once, and reports it to the supervisors when it is long over, once. Nothing comes of it elsewhere. */
export function remindOfReceipt(acting: Acting): Outcome {
  const { state, no, actor, run } = acting;
  const item: Item | undefined = state.items.find((each) => each.no === no);
  const service = item && run.compiled.catalog.services.get(item.service);
  const sent = item?.dossiers?.at(-1)?.sent;
  const due = service?.dossier && sent && receiptDue(acting, service.dossier, sent.at);
  if (actor !== 'system' || !item || !due || !['sent', 'missing'].includes(dossierPhase(state, item, service))) return { kind: 'done', steps: [] };
  const before = chasedBy(item, sent.at)?.how;
  const how = run.known.on > due.late ? 'late' as const : run.known.on > due.due ? 'reminded' as const : undefined;
  return how === undefined || how === before || before === 'late' ? { kind: 'done', steps: [] } : done(acting, { type: 'dossier-chased', no, how });
}
