import type { Hash } from '../id.ts';
import type { Localized } from '../value.ts';
import type { Sheet } from './screen.ts';

/**
 * What a person has put to what was handed in for them at a counter: drawn, their name typed, or, where they could do neither, the clerk's reason and who
 * witnessed it (电子签名法 第二条: 数据电文中以电子形式所含、所附用于识别签名人身份并表明签名人认可其中内容的数据).
 * `sheet`: digest of what the screen showed · `body`: digest of what is handed in · `file`: where the signature lies, with the sheet; `hash`: of its bytes ·
 * `screen`, `pairedAt`: on which screen, and since when it followed the clerk.
 */
export type Signature = { readonly how: 'drawn' | 'typed' | 'excused'; readonly file: string; readonly hash: string; readonly sheet: string; readonly body: string; readonly at: string; readonly screen: string; readonly pairedAt: string; readonly reason?: string; readonly witness?: string };

/** How far what a screen shows has come: read along, to be checked, found right, signed, or recorded as not to be signed. */
export type Stage = 'reading' | 'asked' | 'confirmed' | 'signed' | 'excused';
/** `doubts`: keys of the lines that the person says are not right. */
export type Signing = { readonly stage: Stage; readonly sheet: string; readonly body: string; readonly doubts: readonly string[]; readonly signature?: Signature };

/** The clerk asks for the check and excuses whoever cannot sign; all others the person does on the screen. */
export type SheetAct = { readonly act: 'ask' } | { readonly act: 'doubt' | 'settle'; readonly line: string } | { readonly act: 'confirm' } | { readonly act: 'sign' | 'excuse'; readonly signature: Signature };

/** State × action: in which stages an act is possible, and what it leads to. */
const TABLE: Readonly<Record<SheetAct['act'], { readonly from: readonly Stage[]; readonly to: Stage }>> = {
  ask: { from: ['reading'], to: 'asked' },
  doubt: { from: ['reading', 'asked', 'confirmed'], to: 'reading' },
  settle: { from: ['reading'], to: 'reading' },
  confirm: { from: ['asked'], to: 'confirmed' },
  sign: { from: ['confirmed'], to: 'signed' },
  excuse: { from: ['asked', 'confirmed'], to: 'excused' },
};

/** Whether an act is possible now: what a page shows, and what the server takes. */
export function mayAct({ stage, doubts }: Pick<Signing, 'stage' | 'doubts'>, act: SheetAct['act']): boolean {
  return TABLE[act].from.includes(stage) && (act !== 'ask' || doubts.length === 0);
}

/** What an act makes of it. `changed`: it is about another sheet than the one that stands there · `not-now`: not in this stage · `no-line`: no such line. */
export function actOnSheet(signing: Signing, sheet: Sheet, seen: string, act: SheetAct): Signing | 'changed' | 'not-now' | 'no-line' {
  if (seen !== signing.sheet) return 'changed';
  if (!mayAct(signing, act.act)) return 'not-now';
  const { stage: _stage, signature: _signature, ...rest } = signing;
  const { to } = TABLE[act.act];
  switch (act.act) {
    case 'doubt':
      if (!linesOf(sheet).some(({ key }) => key === act.line)) return 'no-line';
      return { ...rest, stage: to, doubts: [...new Set([...signing.doubts, act.line])] };
    case 'settle':
      return signing.doubts.includes(act.line) ? { ...rest, stage: to, doubts: signing.doubts.filter((key) => key !== act.line) } : 'no-line';
    case 'sign':
    case 'excuse':
      return { ...rest, stage: to, signature: act.signature };
    default:
      return { ...rest, stage: to };
  }
}

/** What stands of it once a sheet is shown. The same sheet for the same content changes nothing; any other begins anew, and what is doubted stays so until it reads differently. */
export function afterShowing(before: Signing | undefined, sheet: Sheet, digests: { readonly sheet: string; readonly body: string }): Signing {
  if (before?.sheet === digests.sheet && before.body === digests.body) return before;
  const keys = new Set(linesOf(sheet).map(({ key }) => key));
  return { stage: 'reading', ...digests, doubts: before?.doubts.filter((key) => keys.has(key)) ?? [] };
}

/** The lines of a sheet that can be said to be wrong. */
export function linesOf({ answers, known }: Sheet): Sheet['answers'] {
  return [...answers, ...known];
}

/** Names one line by what it says: a line that says something else is another. */
export function lineKey(hash: Hash, label: Localized, value: Localized, place: number): string {
  return hash(JSON.stringify([label.zh, value.zh, place])).slice(0, 16);
}

/** The digest of what a screen shows. */
export function sheetDigest(hash: Hash, sheet: Sheet): string {
  return hash(JSON.stringify(['sheet', sheet]));
}

/** The digest of what is handed in: for whom, which event, and everything that was said, in whichever order it came. */
export function bodyDigest(hash: Hash, { region, lifeEvent, subject, applicant }: { readonly region: string; readonly lifeEvent: string; readonly subject: string; readonly applicant: string }, body: object): string {
  return hash(JSON.stringify(['body', region, lifeEvent, subject, applicant, canonical(body)]));
}

/** With the keys of every object in their order, and without what is not there. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value).filter(([, each]) => each !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, canonical(each)]);
}

/** The signature that was put to exactly what is handed in; none where something was changed since. */
export function signatureFor(signing: Pick<Signing, 'body' | 'signature'> | undefined, body: string): Signature | undefined {
  return signing?.signature && signing.body === body && signing.signature.body === body ? signing.signature : undefined;
}

export const NOT_SIGNED: Localized = { zh: '这个网点的窗口办理要由本人核对并签名。请连接第二屏，点“请本人核对签名”；不能签名的，写明原因和见证人', en: 'At this office the person checks and signs what is handed in at the counter. Connect the second screen and press “Ask for check and signature”; where somebody cannot sign, record why and who witnessed it' };
export const SHEET_CHANGED: Localized = { zh: '内容刚才改过，请看最新的再确认、签名', en: 'The content has just changed: look at the latest before you confirm or sign' };
export const NOT_IN_THIS_STAGE: Localized = { zh: '现在不能这样做：先由工作人员请您核对，核对无误以后再签名', en: 'This cannot be done now: the clerk asks for the check first, and what was found right is signed' };
export const NO_SUCH_LINE: Localized = { zh: '屏幕上没有这一条了', en: 'This line is not on the screen any more' };
