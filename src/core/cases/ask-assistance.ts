import type { Calendar } from '../clocks/clock.ts';
import { dayOf, isDay } from '../clocks/day.ts';
import { mayAct, refused, type Acting } from './act.ts';
import { askableDesks, deskKey, latestFor, openAssistance, pauseFor, type AssistanceRequest } from './assistance.ts';
import type { Outcome } from './refusal.ts';

/** Whoever is asked has to understand what for. */
export const REASON_WORDS = 10;

/**
 * The officer asks people of another agency (人社部发〔2020〕26号: 部门间行政协助): facts of the matter that this desk knows, with those of
 * the item's files that it needs, by a day. Nothing is decided before they have answered. Where the law rests the decision on their conclusion
 * the limits stand still until then.
 * @param files those of the item: no other may be handed over
 */
export function askAssistance(acting: Acting, { department, desk, elements, files, reason, until }: AssistanceRequest, given: ReadonlySet<string>, calendar: Calendar): Outcome {
  const item = mayAct(acting, 'ask-assistance');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const wrong = (field: string, zh: string, en: string): Outcome => refused('wrong-type', { zh, en }, [{ pointer: `/${field}`, detail: { zh, en } }]);
  const { run: { compiled: { catalog }, known: { at } } } = acting;
  const askable = askableDesks(acting, item).find((each) => each.department === department && each.desk === desk);
  if (!askable) return wrong('desk', '请从列出的协查窗口里选', 'Choose one of the desks that are listed');
  if (elements.length === 0 || new Set(elements).size !== elements.length || elements.some((name) => !askable.elements.includes(name))) return wrong('elements', '请从列出的事实里选，至少选一项', 'Choose at least one of the facts that are listed');
  const twice = openAssistance(item).some(({ asked }) => asked.elements.some((name) => elements.includes(name)));
  if (twice) return wrong('elements', '这一项正在请人协查，还没有答复', 'This is being asked already and not answered yet');
  if (files.some((id) => !given.has(id))) return wrong('files', '只能附这一件里的材料', 'Only files of this item can go with it');
  if (reason.trim().length < REASON_WORDS) return wrong('reason', `请至少用 ${REASON_WORDS} 个字写明为什么需要协查`, `Say in at least ${REASON_WORDS} characters what it is needed for`);
  const latest = latestFor(askable.of, at, calendar);
  if (!isDay(until) || until <= dayOf(at) || until > latest) return wrong('until', `请在明天到 ${latest} 之间选一天`, `Choose a day from tomorrow to ${latest}`);
  const paused = pauseFor(catalog, item.service, department);
  return { kind: 'done', steps: [{ actor: acting.actor, event: {
    type: 'assistance-asked', no: item.no, assistance: { department, desk, elements: askable.elements.filter((name) => elements.includes(name)), files: [...new Set(files)], reason: reason.trim(), until, ...(paused !== undefined && { paused }) },
  } }] };
}

/** The officer waits no longer for an answer, and says why: it was asked by mistake, is known meanwhile, or is late. The limits go on. */
export function dropAssistance(acting: Acting, { request, reason }: { readonly request: number; readonly reason: string }): Outcome {
  const item = mayAct(acting, 'drop-assistance');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const which = { zh: '请选择还没有答复的一次协查', en: 'Choose a request that is not answered yet' };
  if (!openAssistance(item).some((each) => each.request === request)) return refused('wrong-type', which, [{ pointer: '/request', detail: which }]);
  const why = { zh: `请至少用 ${REASON_WORDS} 个字写明为什么不再等`, en: `Say in at least ${REASON_WORDS} characters why you wait no longer` };
  if (reason.trim().length < REASON_WORDS) return refused('incomplete', why, [{ pointer: '/reason', detail: why }]);
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'assistance-dropped', no: item.no, request, reason: reason.trim() } }] };
}

/** A desk finds that another desk of its agency knows it, and hands the request on with the reason; the day stays as it was. */
export function passAssistance(acting: Acting, { request, to, reason }: { readonly request: number; readonly to: string; readonly reason: string }): Outcome {
  const item = mayAct(acting, 'pass-assistance');
  if ('code' in item) return { kind: 'refused', refusal: item };
  const placed = openAssistance(item).find((each) => each.request === request && acting.actor.startsWith(`assistant:${deskKey(each.asked)}/`));
  const gone = { zh: '这次协查不在您的窗口', en: 'This request is not at your desk' };
  if (!placed) return refused('not-yours', gone);
  const choose = { zh: '请从列出的窗口里选；转交过的不能再转回去', en: 'Choose one of the desks that are listed; none that has had it' };
  if (!passableTo(acting, request).includes(to)) return refused('wrong-type', choose, [{ pointer: '/to', detail: choose }]);
  const why = { zh: '请写明为什么归那个窗口', en: 'Say why it is for them' };
  if (reason.trim() === '') return refused('incomplete', why, [{ pointer: '/reason', detail: why }]);
  return { kind: 'done', steps: [{ actor: acting.actor, event: { type: 'assistance-passed', no: item.no, request, to, reason: reason.trim() } }] };
}

/** The desks of the same agency that know all that was asked and have not had the request. */
export function passableTo(acting: Pick<Acting, 'state' | 'no' | 'run'>, request: number): readonly string[] {
  const item = acting.state.items.find(({ no }) => no === acting.no);
  const asked = item?.assistance?.[request];
  if (!item || !asked) return [];
  const had = [asked.desk, ...asked.passed.map(({ from }) => from)];
  return askableDesks(acting, item).flatMap(({ department, desk, elements }) => (department === asked.department && !had.includes(desk) && asked.elements.every((name) => elements.includes(name)) ? [desk] : []));
}
