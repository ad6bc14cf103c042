import { transcode } from 'node:buffer';
import type { CaseWrite } from '#usecases/ports/cases.ts';
import type { Link } from '#core/cases/chain.ts';
import { partyIn } from '#core/parties/acting.ts';
import { caseStatus } from '#core/cases/state.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { RealisedEffect, Reversal } from '#core/register/realise.ts';
import type { Vault } from '#adapters/crypto/vault.ts';
import { sealEntry } from '../register/secret-fields.ts';

/** The parameters $1 to $10 that both commits share. `secretFields` names the fields of a kind that are kept encrypted, `opening` what only the first commit of a case knows. */
export function rowsOf(write: CaseWrite, vault: Vault, secretFields: (kind: string) => readonly string[], opening: object = {}): (string | Uint8Array)[] {
  const { state, links, at } = write;
  const here = { region: state.region, case_number: state.number };
  const file = {
    region: state.region, number: state.number, life_event: state.lifeEvent, subject_id: state.subject, applicant_id: state.applicant, agent_id: state.agent?.id ?? null, mandate_id: state.agent?.mandate ?? null, channel: state.channel, accepter: state.accepter,
    catalog_version: state.catalogVersion, status: caseStatus(state), submitted_at: state.submittedAt, version: state.version, head_hash: write.head, ...opening,
  };
  const opened: object[] = [];
  const ended: object[] = [];
  const payments: object[] = [];
  const messages: object[] = [];
  for (const { no, effect } of write.effects) {
    if (effect.kind === 'opened') opened.push(entryRow(state.region, effect.of === 'applicant' ? state.applicant : state.subject, effect.entry, vault, secretFields));
    if (effect.kind === 'ended') ended.push({ region: state.region, subject_id: effect.of === 'applicant' ? state.applicant : state.subject, entry_id: effect.entry, to_day: effect.end.to, because: effect.end.because, basis: effect.end.basis, origin: effect.origin, recorded_at: effect.end.recordedAt, by_entry: effect.end.by ?? null });
    if (effect.kind === 'payment') payments.push({ ...paymentRow(effect, vault), region: state.region, case_number: state.number, item_no: no, subject_id: state.subject, payee_id: effect.payee === 'applicant' ? state.applicant : state.subject });
    if (effect.kind === 'told') messages.push(messageRow({ ...here, item_no: no, ...(effect.of === 'applicant' && { about_id: state.applicant }) }, effect, at, vault));
  }
  for (const { no, ...order } of write.orders) messages.push(messageRow({ ...here, item_no: no }, order, at, vault));
  for (const list of write.nameList) messages.push(messageRow({ ...here, item_no: null }, { ...list, scenario: 'name-list' }, at, vault));
  const draws = write.history.flatMap(({ event, at: drawnAt }) => (event.type === 'assigned' ? [{ region: state.region, id: event.drawId, case_number: state.number, item_no: event.no, role: event.role, day: event.draw.day, data: event.draw, at: drawnAt }] : []));
  const items = write.items.map((item) => ({ ...here, ...item }));
  // What somebody gives for another is no material of that person.
  const remembered = (state.applicant === state.subject && !state.agent ? write.materials : []).map((each) => ({ region: state.region, subject_id: state.subject, evidence: each.evidence, file_id: each.file, case_number: state.number, at }));
  const objections = write.history.flatMap(({ event, seq, at: objectedAt, actor }) => {
    const [kind, objector] = partyIn(actor).split(':');
    return event.type === 'objected' && (kind === 'person' || kind === 'enterprise') ? [{ ...here, seq, item_no: event.no, objector, at: objectedAt }] : [];
  });
  const texts = [opened, ended, payments, messages, draws, remembered, objections].map((rows) => JSON.stringify(rows));
  return [JSON.stringify(file), JSON.stringify(items), bytesOf(`[${links.map((link) => eventText(here, link)).join()}]`), ...texts];
}

/** Events are most of a commit and full of Chinese: by way of UTF-16 they become bytes in a quarter of the time. Only json can be sent as bytes as it is, jsonb not. */
function bytesOf(json: string): Uint8Array {
  return transcode(Buffer.from(json, 'utf16le'), 'utf16le', 'utf8');
}

/** An event as its row. Its data are JSON already and go in as they are: written out again as a text they would be a third longer. */
function eventText(here: object, { data, prevHash, ...link }: Link): string {
  return `${JSON.stringify({ ...here, ...link, prev_hash: prevHash }).slice(0, -1)},"data":${data}}`;
}

/** One entry as its row; fields that must not be readable in the database go sealed into `secret`. */
export function entryRow(region: string, subject: string, entry: RegisterEntry, vault: Vault, secretFields: (kind: string) => readonly string[]): object {
  return {
    region, subject_id: subject, id: entry.id, kind: entry.kind, ...sealEntry(entry, vault, secretFields(entry.kind)),
    from_day: entry.from, to_day: entry.to, recorded_at: entry.recordedAt, origin: entry.origin,
  };
}

/** What an act takes back of earlier ones, as the parameter of its own. */
export function reversalsOf({ state, effects }: CaseWrite): string {
  return JSON.stringify(effects.flatMap(({ no, effect }) => (effect.kind === 'reversed' ? [reversalRow(state, no, effect)] : [])));
}

/** What is taken back, or holds again, by the entry, the end or the plan that it is about. `no`: the item of a case, 0 where it was none. */
export function reversalRow({ region, subject, number }: Pick<CaseWrite['state'], 'region' | 'subject' | 'number'>, no: number, { of, standing, at, origin, ...what }: Reversal): object {
  const row = { region, subject_id: subject, kind: of, of_recorded: null, standing, at, origin, case_number: number, item_no: no };
  if ('end' in what) return { ...row, of_id: what.entry, of_recorded: what.end.recordedAt };
  return { ...row, of_id: 'id' in what ? what.id : what.entry.id };
}

/** What is to be paid: the account sealed, the first month the next to be ordered. */
function paymentRow({ id, entry, fund, every, amountFen, times, firstMonth, account, corrects }: Extract<RealisedEffect, { kind: 'payment' }>, vault: Vault): object {
  const sealed = typeof account === 'string' && account !== '' ? vault.seal(account, `payment/${id}`) : null;
  return { id, entry_id: entry, fund, every, amount_fen: amountFen, times, first_month: firstMonth, next_month: firstMonth, account: sealed, corrects: corrects ?? null };
}

/** What another body is told as its row, due at once. */
export function messageRow(where: object, told: { id: string; department: string; scenario: string; payload: object }, at: string, vault: Vault): object {
  const payload = vault.seal(JSON.stringify(told.payload), `message/${told.id}`);
  return { ...where, id: told.id, department: told.department, scenario: told.scenario, payload, status: 'queued', attempts: 0, next_at: at, queued_at: at, delivered_at: null, receipt: null };
}
