const API = '/api/v1';
/** Read by every page whoever looks, or refused by itself to whoever it is not for. */
const READ_BY_ALL = new RegExp(`^[A-Z]+ ${API}/(?:life-events|services|staff|sign-out|public)(?:/|$)`, 'u');
/** What stands open to people who are not signed in. */
const OPEN: ReadonlySet<string> = new Set(['GET /jobs', 'GET /jobs/choices', 'GET /jobs/:id', 'GET /fairs', 'GET /fairs/:id', 'GET /answers', 'GET /knowledge', 'GET /knowledge/:id', 'GET /wages', 'GET /training', 'GET /advice/times', 'GET /documents/:number', 'GET /rating-reasons', 'GET /rating-links/:token', 'PUT /rating-links/:token'].map((each) => each.replace(' ', ` ${API}`)));

/** Whether a route (`GET /api/v1/jobs/:id`) is for everybody: for whomever somebody acts, and also during a visit at a counter. */
export function isForEverybody(called: string): boolean {
  return OPEN.has(called) || READ_BY_ALL.test(called);
}
