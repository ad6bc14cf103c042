import { mayHelp } from '../catalog/helping.ts';
import { maskName, maskPhone } from '../register/mask.ts';
import type { Helper } from '../parties/visit.ts';
import type { Localized } from '../value.ts';
import { refused, type Acting } from './act.ts';
import type { CaseEvent } from './event.ts';
import { handoversOf, mayHandOver, type HandoverAction, type HandoverWay, type Parcel, type Recipient, type Shown } from './handover.ts';
import type { Outcome, Refusal } from './refusal.ts';

const done = (acting: Acting, event: CaseEvent): Outcome => ({ kind: 'done', steps: [{ actor: acting.actor, event }] });
const wrong = (pointer: string, zh: string, en: string): Outcome => refused('wrong-type', { zh, en }, [{ pointer, detail: { zh, en } }]);
const [FEWEST, MOST] = [8, 200];
/** As few words as say how a paper was refused. */
const FEWEST_WORDS = 4;

/** How a thing is to get to its applicant. `place`: the city at whose counter it is collected, where that is another. */
export type HandoverChoice = { readonly way: HandoverWay; readonly recipient?: Recipient | undefined; readonly place?: string | undefined };

/** The applicant says how the thing is to get to them; with a carrier also to whom and where. From before the result until it is sent they may choose otherwise. */
export function chooseHandover(acting: Acting, choice: HandoverChoice): Outcome {
  return choose(acting, 'thing', choice);
}

/** Whoever a decision is for wants it on paper, sent to where they say (民事诉讼法 第九十条第一款: whoever asks for a paper gets it). */
export function choosePaper(acting: Acting, recipient: Recipient, parcel: 'paper' | 'copy' = 'paper'): Outcome {
  return choose(acting, parcel, { way: 'post', recipient });
}

function choose(acting: Acting, parcel: Parcel, choice: HandoverChoice): Outcome {
  const may = mayHandOver(acting, 'choose', parcel);
  if ('code' in may) return { kind: 'refused', refusal: may };
  const chosen = chosenWay(acting.run, may, choice);
  if ('errors' in chosen) return refused(chosen.errors[0]?.pointer === '/way' || chosen.errors[0]?.pointer === '/place' ? 'wrong-type' : 'incomplete', { zh: '领取方式还不完整', en: 'How it is handed over is not complete' }, chosen.errors);
  return done(acting, { type: parcel === 'thing' ? 'handover-chosen' : `${parcel}-chosen`, no: acting.no, ...chosen });
}

/** A choice as an event keeps it, or what is wrong with it, each at its field. @param given by which ways the thing can go; `fixed`: it is collected at a place of its own, and at no counter of another city */
export function chosenWay({ compiled, region }: Pick<Acting['run'], 'compiled' | 'region'>, { ways, fixed }: { readonly ways: readonly HandoverWay[]; readonly fixed?: boolean }, { way, recipient, place }: HandoverChoice): { readonly way: HandoverWay; readonly place?: string; readonly recipient?: string; readonly masked?: string } | { readonly errors: NonNullable<Refusal['errors']> } {
  if (!ways.includes(way)) return { errors: [{ pointer: '/way', detail: { zh: '请从列出的领取方式里选一种', en: 'Choose one of the ways that are listed' } }] };
  if (place !== undefined && (way !== 'counter' || fixed || !mayHelp(compiled.catalog, place, region))) return { errors: [{ pointer: '/place', detail: { zh: '请从列出的窗口里选一个', en: 'Choose one of the counters that are listed' } }] };
  if (way !== 'post') return { way, ...(place !== undefined && { place }) };
  const clean = { name: recipient?.name.trim() ?? '', phone: recipient?.phone.replaceAll(/[\s-]/g, '') ?? '', address: recipient?.address.trim() ?? '' };
  const errors = recipientFaults(clean);
  return errors.length > 0 ? { errors } : { way, ...addressed(clean) };
}

/** Where something goes, as an event keeps it. */
export function addressed(recipient: Recipient): { readonly recipient: string; readonly masked: string } {
  return { recipient: JSON.stringify(recipient), masked: `${maskName(recipient.name)} ${maskPhone(recipient.phone)}` };
}

/** What an address lacks, each at its field. */
export function recipientFaults({ name, phone, address }: Recipient): NonNullable<Refusal['errors']> {
  const fault = (field: string, zh: string, en: string) => ({ pointer: `/recipient/${field}`, detail: { zh, en } satisfies Localized });
  return [
    ...(name.length < 2 || name.length > 40 ? [fault('name', '请填写收件人的姓名', 'Give the name of the recipient')] : []),
    ...(/^1[3-9]\d{9}$/.test(phone) ? [] : [fault('phone', '请填写 11 位手机号，投递时联系', 'Give a mobile number of 11 digits, for the delivery')]),
    ...(address.length < FEWEST || address.length > MOST ? [fault('address', `请填写到门牌号的地址，${FEWEST} 到 ${MOST} 个字`, `Give the address down to the house number, ${FEWEST} to ${MOST} characters`)] : []),
  ];
}

/** The thing is made and lies at the counter, or has come to that of another city. @param chosenAt which choice of the applicant the counter goes by · @param at which counter of another city */
export function makeReady(acting: Acting, chosenAt: string, at?: Helper): Outcome {
  return after(acting, 'ready', 'thing', () => stale(acting, 'thing', chosenAt) ?? done(acting, { type: 'thing-ready', no: acting.no, ...(at && { at }) }));
}

/** It was given to a carrier, under a number by which it is followed: to the address of that choice. */
export function sendParcel(acting: Acting, parcel: Parcel, { carrier, tracking, chosenAt }: { readonly carrier: string; readonly tracking: string; readonly chosenAt: string }): Outcome {
  return after(acting, 'send', parcel, () => {
    const changed = stale(acting, parcel, chosenAt);
    if (changed) return changed;
    const [by, number] = [carrier.trim(), tracking.replaceAll(/\s/g, '').toUpperCase()];
    if (by.length < 2) return wrong('/carrier', '请填写由谁承运，例如 EMS', 'Say which carrier has it, for example EMS');
    if (!/^[0-9A-Z]{6,30}$/.test(number)) return wrong('/tracking', '请填写单号：6 到 30 位字母和数字', 'Give its number: 6 to 30 letters and digits');
    return done(acting, { type: `${parcel}-sent`, no: acting.no, carrier: by, tracking: number });
  });
}

/** It is collected: by whoever knows the code, whose document was looked at; somebody else than who it is for is named. */
export function handThing(acting: Acting, { code, expected, shown, collector, at, desk }: { readonly code: string; readonly expected: string; readonly shown: Shown; readonly collector?: string | undefined; /** The counter of another city that gives it. */ readonly at?: Helper; /** The public number of the clerk. */ readonly desk?: string | undefined }): Outcome {
  return after(acting, 'hand', 'thing', () => {
    const plain = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
    if (plain(code) !== plain(expected)) return wrong('/code', '领取码不对。请领取人在办件页里看领取码', 'This is not the code. It stands on the page of the case');
    return given(acting, 'thing', { shown, collector, ...(at && { at }), ...(desk !== undefined && { desk }) });
  });
}

/**
 * The decision on paper is given to whoever came for it: no code, because the person is there and their document was looked at; somebody else than who it is for is named. Who came and would
 * not sign for it counts as served by that (after 民诉法解释 第一百三十一条第一款); how it was is written down, and it is so of nobody who collects it for another.
 */
export function handPaper(acting: Acting, parcel: 'paper' | 'copy', { shown, collector, refused: why, desk }: { readonly shown: Shown; readonly collector?: string | undefined; readonly refused?: string | undefined; readonly desk?: string | undefined }): Outcome {
  return after(acting, 'hand', parcel, () => {
    const how = why?.trim();
    if (how !== undefined && how.length < FEWEST_WORDS) return wrong('/refused', `请写明拒收的情况，至少 ${FEWEST_WORDS} 个字`, `Say how it was refused, in ${FEWEST_WORDS} characters at least`);
    if (how !== undefined && collector !== undefined) return wrong('/refused', '代领人不肯签收的，不算送达', 'Somebody who collects it for another cannot refuse it for them');
    return given(acting, parcel, { shown, collector, ...(how !== undefined && { refused: how }), ...(desk !== undefined && { desk }) });
  });
}

function given(acting: Acting, parcel: Parcel, { collector, ...rest }: { readonly shown: Shown; readonly collector: string | undefined; readonly at?: Helper; readonly refused?: string; readonly desk?: string }): Outcome {
  const name = collector?.trim();
  if (collector !== undefined && (name ?? '').length < 2) return wrong('/collector', '请填写代领人的姓名', 'Give the name of who collects it');
  return done(acting, { type: `${parcel}-handed`, no: acting.no, ...rest, ...(name !== undefined && { collector: name }) });
}

/** The carrier has delivered it. @param tracking of which parcel a carrier says so: what was sent anew meanwhile is another · @param desk the public number of the clerk who says so */
export function parcelArrived(acting: Acting, parcel: Parcel, { tracking, desk }: { readonly tracking?: string; readonly desk?: string } = {}): Outcome {
  return after(acting, 'arrived', parcel, () => another(acting, parcel, tracking) ?? done(acting, { type: `${parcel}-arrived`, no: acting.no, ...(desk !== undefined && { desk }) }));
}

/** The carrier has brought it back: why. @param tracking as with what has arrived */
export function parcelBack(acting: Acting, parcel: Parcel, note: string, tracking?: string): Outcome {
  return after(acting, 'back', parcel, () => another(acting, parcel, tracking) ?? (note.trim().length < 2 ? wrong('/note', '请写明为什么退回', 'Say why it came back') : done(acting, { type: `${parcel}-back`, no: acting.no, note: note.trim() })));
}

/** What is said is about a parcel that is not the one on its way. */
function another({ state, no }: Acting, parcel: Parcel, tracking: string | undefined): Outcome | undefined {
  const onWay = handoversOf(state.items.find((item) => item.no === no) ?? {}, parcel).at(-1)?.sent?.tracking;
  return tracking === undefined || tracking === onWay ? undefined : refused('not-allowed', { zh: '说的是先前寄的那一件，后来又另寄了', en: 'This is about a parcel from before; another was sent since' });
}

/** The applicant has chosen otherwise since the counter looked: the address on the label may be another. */
function stale({ state, no }: Acting, parcel: Parcel, chosenAt: string): Outcome | undefined {
  const chosen = handoversOf(state.items.find((item) => item.no === no) ?? {}, parcel).at(-1)?.at ?? '';
  return Date.parse(chosen) === Date.parse(chosenAt) ? undefined : refused('not-allowed', { zh: '申请人刚刚改了领取方式或地址，请按新的办', en: 'The applicant has just chosen otherwise: go by the new choice' });
}

function after(acting: Acting, action: HandoverAction, parcel: Parcel, then: () => Outcome): Outcome {
  const may = mayHandOver(acting, action, parcel);
  return 'code' in may ? { kind: 'refused', refusal: may } : then();
}
