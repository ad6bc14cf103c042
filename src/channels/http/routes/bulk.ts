import type { Acting } from '#core/cases/act.ts';
import { askCorrection } from '#core/cases/correct-item.ts';
import { decideItem, type Verdict } from '#core/cases/decide-item.ts';
import { onceExplained } from '#core/cases/delay.ts';
import { departing } from '#core/cases/depart.ts';
import { handBack } from '#core/cases/hand-back.ts';
import type { Outcome } from '#core/cases/refusal.ts';
import { idOf } from '#core/id.ts';
import { actInBulk } from '#usecases/act-in-bulk.ts';
import { askPastOnce, LIKE_DAYS, likeItems } from '#usecases/like-items.ts';
import { looksAt } from '#usecases/looks-at.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { readAlike } from '#usecases/read-alike.ts';
import { requireStaff } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { AlikeGroups, BulkBody, BulkDone } from '../schemas/bulk.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { alikeView } from '../views/alike-view.ts';
import { noteBlocked } from './note-blocked.ts';

const TWICE = { zh: '同一件写了两次', en: 'One item is named twice' };

/** Several like items of an officer's own queue, done at once, each by itself. */
export function bulkRoutes(app: Server, services: Services): void {
  const { context, staff, register } = services;

  app.get('/staff/queue/alike', { preHandler: requireStaff, schema: { summary: '待办里的同类事项 · What of my queue is alike', tags: ['desk'], response: { 200: AlikeGroups } } }, async (request) => {
    const { region, officer, roles } = request.principal!;
    const groups = roles.includes('officer') ? await readAlike(context, staff, region, officer!.id) : [];
    return alikeView(await Promise.all(groups.map(async (group) => ({ ...group, compiled: await context.catalogOf(group.version) }))));
  });

  app.post('/staff/bulk', { preHandler: requireStaff, schema: { summary: '同类事项一起办 · Act on several like items', tags: ['desk'], body: BulkBody, response: { 200: BulkDone } } }, async (request): Promise<BulkDone> => {
    const principal = request.principal!;
    const { region, officer, roles } = principal;
    // By the role in which they have them: without that the items are theirs no more.
    if (!roles.includes('officer')) throw new Problem('not-yours');
    const { body } = request;
    const { items, from, count } = body;
    if (new Set(items.map(({ case: number, no }) => `${number}/${no}`)).size < items.length) throw new Problem('wrong-input', TWICE, [{ pointer: '/body/items', detail: TWICE }]);
    const bulk = { region, officer: officer!.id, action: body.act, alike: body.alike, key: body.key, items, from, to: from + count };
    const at = context.now(), past = askPastOnce(staff);
    const prepare = async (read: CaseRead, no: number): ReturnType<typeof commandOf> => {
      // Who acts on an item without opening it goes by what is known of its person all the same. What cannot be noted is not acted on; sent again it is the same look.
      let nth = 0;
      await register.noteAccess(region, ...looksAt(read, () => idOf(context.hash, `bulk/${body.key}/${read.state.number}/${no}/${(nth += 1)}`), { at, actor: officer!.id, actorKind: 'staff', what: 'case-item', why: 'decide', case: read.state.number }));
      return commandOf(context, past, body, read, no);
    };
    const results = await actInBulk(context, bulk, prepare, (number, error) => request.log.warn({ err: error }, `acting in bulk on an item of ${number}`));
    for (const { case: number, no, refusal } of results) {
      if (refusal && body.act === 'ask-correction') await noteBlocked(services, principal, { number, no, service: '', version: body.key, words: body.note }, refusal);
    }
    // What is wrong with the words is wrong for all: it is told at its field, while nothing was done yet.
    const wrong = results[0]?.refusal;
    if (wrong?.errors?.some(({ pointer }) => pointer === '/note' || pointer === '/reason') && results.every(({ read }) => read === undefined) && from === 0) throw problemOf(wrong);
    return { results: results.map(({ case: number, no, because }) => ({ case: number, no, ...(because && { because }) })) };
  });
}

/** What is done with one of them: the same command as for one alone. */
async function commandOf(context: Services['context'], staff: ReturnType<typeof askPastOnce>, body: BulkBody, read: CaseRead, no: number): Promise<(acting: Acting) => Outcome> {
  const calendar = context.calendarOf(read.state.region);
  if (body.act === 'ask-correction') return (acting) => askCorrection(acting, body, calendar);
  if (body.act === 'hand-back') return (acting) => handBack(acting, body);
  const verdict: Verdict = { outcome: 'approve', findings: {}, note: body.note };
  const { practice } = await likeItems(context, staff, read, no);
  return (acting) => onceExplained(acting, calendar, (late) => departing(late, verdict, { ...practice, days: LIKE_DAYS }, undefined, (again) => decideItem(again, verdict)));
}
