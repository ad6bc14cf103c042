import type { AskBody, TellBody } from '#core/partners/protocol.ts';
import { subjectEcho } from '#core/partners/protocol.ts';
import type { Dossier } from './dossier.ts';
import type { Fault } from './faults.ts';
import { sha256 } from './keys.ts';
import type { Messages } from './messages.ts';
import { problem } from './reply.ts';
import type { Reply } from './reply.ts';
import { DUTIES, findDossier } from './scenarios.ts';
import type { Fields, Question } from './scenarios.ts';

export type Desk = { readonly department: string; readonly dossiers: readonly Dossier[]; readonly messages: Messages; readonly clock: () => Date };

/** Says of a person what the register does not: another name and birth date, or the opposite of every yes and no. */
function contradict(values: Fields): Fields {
  if (typeof values['birthDate'] === 'string') return { ...values, name: '张冠李', birthDate: `${Number(values['birthDate'].slice(0, 4)) - 1}${values['birthDate'].slice(4)}` };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'boolean' ? !value : value]));
}

/** An answer that leaves out what it does not know just now: the first half of its fields. */
const lastHalf = (values: Fields): Fields => Object.fromEntries(Object.entries(values).slice(Math.ceil(Object.keys(values).length / 2)));

/** Somebody else the department knows, for an answer about the wrong person. */
const somebodyElse = (question: Question, dossiers: readonly Dossier[], key: string): Dossier | undefined =>
  dossiers.find((dossier) => ![null, key].includes(question.keyOf(dossier)));

export function answerQuestion(desk: Desk, scenario: string, body: Partial<AskBody>, fault: Fault | undefined): Reply {
  const question = DUTIES[desk.department]?.asks[scenario];
  const [asked, fields] = [question === undefined ? undefined : body.fields?.[question.key], body.fields ?? {}];
  if (question === undefined || typeof asked !== 'string') return problem(422, 'not-understood', `expected the field ${question?.key ?? ''}`);
  const wrongPerson = fault?.kind === 'contradicting' && fault.variant === 'person';
  const dossier = wrongPerson ? somebodyElse(question, desk.dossiers, asked) : findDossier(question, desk.dossiers, asked, fields);
  if (dossier === undefined) return problem(404, 'unknown-subject', 'no record under this number and name');
  if (fault?.kind === 'working') return { status: 202, body: { exchange: body.exchange, at: desk.clock().toISOString() } };
  const [values, about] = [question.answer(dossier, fields), question.keyOf(dossier) ?? ''];
  const said = fault?.kind === 'contradicting' && !wrongPerson ? contradict(values) : fault?.kind === 'partial' ? lastHalf(values) : values;
  return { status: 200, body: { exchange: body.exchange, subject: subjectEcho(body.nonce ?? '', about, sha256), at: desk.clock().toISOString(), values: said } };
}

export function takeMessage(desk: Desk, scenario: string, body: Partial<TellBody>, fault: Fault | undefined): Reply {
  if (typeof body.message !== 'string' || body.message === '' || typeof body.payload !== 'object') return problem(422, 'not-understood', 'expected message and payload');
  const kept = desk.messages.keep(scenario, body.message, body.payload);
  if (kept === 'reused') return problem(409, 'message-reused', 'another message has this id');
  const message = fault?.kind === 'contradicting' ? `${kept.message}-other` : kept.message;
  return { status: 200, body: { exchange: body.exchange, message, receipt: kept.receipt, at: kept.at } };
}
