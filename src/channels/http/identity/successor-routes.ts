import type { Action } from '#core/cases/actions.ts';
import type { AfterAction } from '#core/cases/after-actions.ts';

const API = '/api/v1';

/** What a close relative does and sees of the cases of somebody who has died: what was begun is completed, withdrawn or contested, what an inspection has found is answered, a decision on paper is sent to where they say; nothing new is applied for in that name, and nothing of the deceased beside the cases is seen here. */
const OF_THE_DECEASED: ReadonlySet<string> = new Set([
  'GET /me', 'GET /me/cases', 'GET /cases/:number', 'GET /cases/:number/documents', 'GET /cases/:number/documents/:paper', 'GET /cases/:number/deliveries', 'GET /cases/:number/payments', 'GET /cases/:number/inspections', 'POST /cases/:number/inspections/:inspection/hearing',
  'POST /files', 'GET /files', 'POST /files/:id/reading', 'POST /cases/:number/items/:no/correction', 'POST /cases/:number/items/:no/more-time', 'POST /cases/:number/items/:no/urge', 'POST /cases/:number/items/:no/reopening', 'POST /cases/:number/withdrawal', 'PUT /cases/:number/items/:no/paper',
].map((each) => each.replace(' ', ` ${API}`)));

/** What of a case they may do, as the pages show it. */
const ACTS: ReadonlySet<string> = new Set<Action | AfterAction>(['answer-correction', 'extend-correction', 'urge', 'withdraw', 'by-person', 'appeal']);

/** Whether a relative may ask for a route (`GET /api/v1/me/cases`) as the deceased. */
export function isForSuccessors(route: string): boolean {
  return OF_THE_DECEASED.has(route);
}

/** Whether an action on a case is one of those that a relative goes on with. */
export function isOfSuccessors(action: string): boolean {
  return ACTS.has(action);
}

/** What of the deceased a relative looks at by a route, as it stands in the record of who looked; nothing where nothing is seen. */
export function seenBySuccessor(route: string): 'deceased-cases' | 'deceased-case' | 'deceased-paper' | undefined {
  if (!route.startsWith('GET ') || route === `GET ${API}/me`) return undefined;
  if (route === `GET ${API}/me/cases`) return 'deceased-cases';
  return route.endsWith('/:paper') ? 'deceased-paper' : 'deceased-case';
}
