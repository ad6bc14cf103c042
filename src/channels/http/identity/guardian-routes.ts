const API = '/api/v1';

/**
 * What a guardian does and sees as the ward, who would do and see it themself (民法典 第二十三条). Not here: to let others act for the ward,
 * to speak for the ward about third people, and what somebody arranges for the time after their own death.
 */
const AS_WARD: ReadonlySet<string> = new Set([
  'GET /me', 'POST /plans', 'GET /me/drafts', 'PUT /me/drafts/:lifeEvent', 'DELETE /me/drafts/:lifeEvent', 'POST /files', 'GET /files', 'POST /files/:id/reading', 'GET /files/:id', 'POST /cases', 'GET /me/cases', 'GET /cases/:number', 'GET /cases/:number/answers',
  'GET /cases/:number/documents', 'GET /cases/:number/documents/:paper', 'GET /cases/:number/inspections', 'POST /cases/:number/inspections/:inspection/hearing', 'GET /me/credit', 'POST /cases/:number/promises/:element/withdrawal', 'POST /cases/:number/promises/:element/credit',
  'GET /cases/:number/deliveries', 'GET /cases/:number/deliveries/:paper/note.pdf', 'GET /cases/:number/payments', 'POST /cases/:number/items/:no/correction', 'POST /cases/:number/items/:no/more-time', 'POST /cases/:number/items/:no/urge',
  'POST /cases/:number/items/:no/reopening', 'POST /cases/:number/items/:no/visit-time', 'POST /cases/:number/items/:no/visit-others', 'PUT /cases/:number/items/:no/handover',
  'PUT /cases/:number/items/:no/paper', 'PUT /cases/:number/items/:no/rating', 'POST /cases/:number/items/:no/rating/call-back', 'POST /cases/:number/withdrawal', 'GET /me/register', 'GET /me/register/uses', 'GET /me/register/known-at', 'GET /me/register/copy.xlsx', 'GET /me/register/:id/proof.pdf', 'GET /me/register/papers', 'GET /me/corrections', 'PUT /me/corrections/:key', 'POST /me/corrections/:number/withdrawal', 'GET /me/payments', 'POST /me/payments/:id/again',
  'GET /me/messages', 'GET /me/messages/unread', 'POST /me/messages/read', 'GET /me/invitations', 'GET /me/offers', 'GET /me/entitled', 'GET /me/prompts', 'DELETE /me/invitations/:number', 'DELETE /me/offers/:offer/:round', 'DELETE /me/prompts/:id', 'GET /me/electronic-delivery', 'PUT /me/electronic-delivery',
].map((each) => each.replace(' ', ` ${API}`)));

/** What is offered to the ward, because of what is known of them. */
const OFFERED: ReadonlySet<string> = new Set(['/me/invitations', '/me/offers', '/me/entitled', '/me/prompts']);

/** Whether a guardian may ask for a route (`GET /api/v1/me/register`) as the ward. */
export function isForGuardians(route: string): boolean {
  return AS_WARD.has(route);
}

/** What of the ward a guardian looks at by a route, as it stands in the ward's list of who looked; nothing where nothing is seen. */
export function seenBy(route: string): 'ward-register' | 'ward-case' | 'ward-payments' | 'ward-messages' | 'ward-plan' | 'ward-draft' | 'ward-offers' | undefined {
  // A plan answers with what the register and the departments know.
  if (route === `POST ${API}/plans`) return 'ward-plan';
  if (!route.startsWith('GET ')) return undefined;
  const path = route.slice(`GET ${API}`.length);
  if (path.startsWith('/me/register') || path === '/me/corrections' || path === '/me/credit') return 'ward-register';
  if (path.endsWith('/payments')) return 'ward-payments';
  if (path.startsWith('/me/messages')) return path.endsWith('/unread') ? undefined : 'ward-messages';
  if (path === '/me/drafts') return 'ward-draft';
  if (OFFERED.has(path)) return 'ward-offers';
  return path.startsWith('/cases') || path === '/me/cases' || path.startsWith('/files') ? 'ward-case' : undefined;
}
