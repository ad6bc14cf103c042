import type { Calendar } from '../clocks/clock.ts';
import { millisecondsOf } from '../clocks/day.ts';
import { mayAct, refused, thenSettle, type Acting } from './act.ts';
import { CORRECTED_ONCE, NO_JOINT } from './actions.ts';
import { askFault } from './correct-item.ts';
import type { GaveBack } from './item.ts';
import { jointSight } from './joint-sight.ts';
import { jointSeatOf, nextSilence, openDisagreements, type JointWord } from './joint.ts';
import type { Outcome } from './refusal.ts';

/** As few words as a reason can be understood by. */
export const JOINT_WORDS = 10;
/** A name and a number: 条例 第五条. */
const BASIS_WORDS = 4;

const NOT_SEEN = { zh: '这一项不在您会同审查的范围里', en: 'This is no part of what you review' };

/** An officer of another line of work says what they have to say to a joint matter: once, and again only after a correction they wanted. */
export function speakJoint(acting: Acting, word: JointWord): Outcome {
  const item = mayAct(acting, 'joint-speak');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const found = jointSeatOf(item, acting.actor.slice('officer:'.length));
  if (!found) return refused('not-allowed', NO_JOINT);
  const wrong = (field: string, zh: string, en: string): Outcome => refused('wrong-type', { zh, en }, [{ pointer: `/${field}`, detail: { zh, en } }]);
  const note = word.note.trim();
  if (word.kind !== 'agree' && note.length < JOINT_WORDS) return wrong('note', `请至少用 ${JOINT_WORDS} 个字写明理由`, `Give the reason in at least ${JOINT_WORDS} characters`);
  if (word.kind === 'disagree' && word.basis.trim().length < BASIS_WORDS) return wrong('basis', '请写明依据哪一条', 'Say by which article');
  if (word.kind === 'correct') {
    if (item.correction) return refused('already-corrected', CORRECTED_ONCE, [{ pointer: '/kind', detail: CORRECTED_ONCE }]);
    const fault = askFault(acting, item, word);
    if (fault) return { kind: 'refused', refusal: fault };
    const sight = jointSight(acting.run.compiled, item.service, acting.run.region, found.seat.line);
    const unseen = [...word.elements.filter((name) => !sight.elements.has(name)), ...word.evidence.filter((id) => !sight.evidence.has(id))];
    if (unseen.length > 0) return refused('not-in-catalogue', NOT_SEEN, unseen.map((name) => ({ pointer: `/${name}`, detail: NOT_SEEN })));
  }
  const kept: JointWord = word.kind === 'disagree' ? { kind: word.kind, note, basis: word.basis.trim() } : word.kind === 'correct' ? { kind: word.kind, note, elements: word.elements, evidence: word.evidence } : { kind: word.kind, note };
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'joint-spoken', no: item.no, seat: found.index, word: kept } }] };
}

/** Whoever sits in a joint review must not or cannot take part: another of the line is drawn at once, or when somebody can be. */
export function leaveJoint(acting: Acting, { kind, reason }: { readonly kind: GaveBack; readonly reason: string }): Outcome {
  const item = mayAct(acting, 'joint-leave');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const found = jointSeatOf(item, acting.actor.slice('officer:'.length));
  if (!found) return refused('not-allowed', NO_JOINT);
  const why = { zh: '请写明原因', en: 'Say why' };
  if (reason.trim() === '') return refused('incomplete', why, [{ pointer: '/reason', detail: why }]);
  return thenSettle(acting, [{ actor: acting.actor, event: { type: 'joint-left', no: item.no, seat: found.index, kind, reason: reason.trim() } }]);
}

/** The supervisor decides on a disagreement, with the reason: it holds and the item can only be refused, or it does not and may be approved. */
export function ruleJoint(acting: Acting, { line, upheld, reason }: { readonly line: string; readonly upheld: boolean; readonly reason: string }): Outcome {
  const item = mayAct(acting, 'joint-rule');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const which = { zh: '请选择一个不同意的部门', en: 'Choose a line of work that disagrees' };
  if (!openDisagreements(item).some((seat) => seat.line === line)) return refused('wrong-type', which, [{ pointer: '/line', detail: which }]);
  const why = { zh: `请至少用 ${JOINT_WORDS} 个字写明理由`, en: `Give the reason in at least ${JOINT_WORDS} characters` };
  if (reason.trim().length < JOINT_WORDS) return refused('incomplete', why, [{ pointer: '/reason', detail: why }]);
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'joint-ruled', no: item.no, line, upheld, reason: reason.trim() } }] };
}

/** Whose limit has ended without a word: that is on record and with the supervisor, and never counts as agreement. No steps where nobody's has. */
export function noteSilence(acting: Omit<Acting, 'no'>, calendar: Calendar): Outcome {
  const now = millisecondsOf(acting.run.known.at);
  const steps = acting.state.items.flatMap((item) => {
    const next = nextSilence(item, calendar);
    return next && millisecondsOf(next.from) <= now ? [{ actor: acting.actor, event: { type: 'joint-silent' as const, no: item.no, seat: next.seat } }] : [];
  });
  return { kind: 'done', steps };
}
