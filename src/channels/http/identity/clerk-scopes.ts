import type { ClerkScope } from '#core/parties/clerk.ts';

const API = '/api/v1';

/** What has something of several scopes, and leaves out the rest by itself. */
const CALENDAR = ['GET /enterprise/calendar', 'GET /enterprise/calendar.ics'];

/** What a clerk may ask for as the enterprise, and by which scope. Whatever is not here is for whoever manages the enterprise's account. */
const BY_SCOPE: Readonly<Record<ClerkScope, readonly string[]>> = {
  matters: [
    ...CALENDAR, 'GET /enterprise/employees', 'GET /enterprise/employees/sheet', 'POST /enterprise/employees/leaving', 'GET /enterprise/not-ours', 'POST /parties', 'POST /plans', 'GET /me/drafts', 'PUT /me/drafts/:lifeEvent', 'DELETE /me/drafts/:lifeEvent', 'POST /files', 'GET /files', 'POST /files/:id/reading', 'GET /files/:id',
    'POST /cases', 'GET /me/cases', 'GET /cases/:number', 'GET /cases/:number/answers', 'GET /cases/:number/documents', 'GET /cases/:number/documents/:paper', 'GET /cases/:number/deliveries', 'GET /cases/:number/deliveries/:paper/note.pdf',
    'POST /cases/:number/items/:no/correction', 'POST /cases/:number/items/:no/more-time', 'POST /cases/:number/items/:no/urge', 'POST /cases/:number/items/:no/reopening', 'POST /cases/:number/items/:no/visit-time',
    'POST /cases/:number/items/:no/visit-others', 'PUT /cases/:number/items/:no/handover', 'PUT /cases/:number/items/:no/paper', 'PUT /cases/:number/items/:no/rating', 'POST /cases/:number/items/:no/rating/call-back', 'POST /cases/:number/withdrawal',
    'GET /cases/:number/inspections', 'POST /cases/:number/inspections/:inspection/hearing', 'GET /me/credit', 'POST /cases/:number/promises/:element/withdrawal', 'POST /cases/:number/promises/:element/credit',
  ],
  sheets: [
    ...CALENDAR, 'GET /enterprise/batches', 'POST /enterprise/batches', 'GET /enterprise/batch-templates/:lifeEvent', 'GET /enterprise/batches/:id', 'GET /enterprise/batches/:id/rows',
    'GET /enterprise/batches/:id/sheet', 'POST /enterprise/batches/:id/filing', 'DELETE /enterprise/batches/:id',
  ],
  payments: ['GET /me/payments', 'GET /cases/:number/payments'],
  vacancies: [...CALENDAR, 'GET /enterprise/referrals', 'POST /enterprise/referrals/:id/answer', 'GET /enterprise/vacancies', 'PUT /enterprise/vacancies/:id', 'POST /enterprise/vacancies/:id/change', 'POST /enterprise/vacancies/:id/closing', 'POST /enterprise/vacancies/:id/renewal', 'GET /fairs', 'GET /fairs/:id', 'PUT /enterprise/fairs/:id', 'DELETE /enterprise/fairs/:id'],
  webhooks: ['GET /enterprise/webhooks', 'POST /enterprise/webhooks', 'DELETE /enterprise/webhooks/:id', 'POST /enterprise/webhooks/:id/restart'],
  register: ['GET /me/register', 'GET /me/register/uses', 'GET /me/register/known-at', 'GET /me/register/copy.xlsx', 'GET /me/register/:id/proof.pdf', 'GET /me/register/papers'],
  // Whoever is to say what is wrong reads what is registered, and may send a file.
  corrections: ['GET /me/register', 'GET /me/register/uses', 'GET /me/register/known-at', 'GET /me/register/copy.xlsx', 'GET /me/register/:id/proof.pdf', 'POST /files', 'GET /files', 'POST /files/:id/reading', 'GET /files/:id', 'GET /me/corrections', 'PUT /me/corrections/:key', 'POST /me/corrections/:number/withdrawal'],
  statements: ['GET /enterprise/statement', 'GET /enterprise/statement/sheet', 'GET /enterprise/statements', 'PUT /enterprise/statements/:id', 'GET /enterprise/statements/:id/statement.pdf'],
};

const SCOPES: ReadonlyMap<string, readonly ClerkScope[]> = new Map(
  [...Map.groupBy(Object.entries(BY_SCOPE).flatMap(([scope, routes]) => routes.map((each) => [each.replace(' ', ` ${API}`), scope as ClerkScope] as const)), ([route]) => route)].map(([route, found]) => [route, found.map(([, scope]) => scope)]),
);

/** Whether a clerk with these scopes may ask for a route (`GET /api/v1/cases/:number`) as the enterprise. */
export function isForClerks(route: string, scopes: readonly ClerkScope[]): boolean {
  return SCOPES.get(route)?.some((scope) => scopes.includes(scope)) ?? false;
}
