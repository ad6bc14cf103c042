import { expect, test } from 'vitest';
import { CLERK_SCOPES } from '#core/parties/clerk.ts';
import { isForClerks } from './clerk-scopes.ts';
import { isForGuardians } from './guardian-routes.ts';
import { isForSuccessors } from './successor-routes.ts';
import { isForCounter } from './visits.ts';

const route = (action: string): string => `POST /api/v1/cases/:number/items/:no/${action}`;

// What a page offers to whoever acts for somebody, they may also do: `actions` of an item does not ask who acts for whom.
test('a relative goes on with the cases of the deceased, says where a paper goes, and applies for nothing new', () =>
  expect(['PUT /api/v1/cases/:number/items/:no/paper', 'POST /api/v1/cases/:number/items/:no/correction', 'POST /api/v1/cases', 'POST /api/v1/plans'].map(isForSuccessors)).toEqual([true, true, false, false]));

test.each(['correction', 'more-time'])('an enterprise’s clerk, a guardian and a counter may send %s, which answers what an officer asked for', (action) => {
  expect([isForClerks(route(action), ['matters']), isForGuardians(route(action)), isForCounter(route(action))]).toEqual([true, true, true]);
});

test.each(['correction', 'more-time', 'urge', 'visit-time', 'visit-others'])('a clerk with the matters and a guardian may send %s, and a clerk without them may not', (action) => {
  expect([isForClerks(route(action), ['matters']), isForGuardians(route(action))]).toEqual([true, true]);
  expect(isForClerks(route(action), CLERK_SCOPES.filter((scope) => scope !== 'matters'))).toBe(false);
});

// All that the page of an application asks for; one that is refused leaves its questions empty without a word.
test.each(['POST /plans', 'GET /me/drafts', 'PUT /me/drafts/:lifeEvent', 'DELETE /me/drafts/:lifeEvent', 'GET /cases/:number/answers', 'POST /files', 'GET /files/:id', 'POST /cases', 'GET /me/cases', 'GET /cases/:number'])('whoever applies for an enterprise or a ward may ask for %s', (call) => {
  const whole = call.replace(' ', ' /api/v1');
  expect([isForClerks(whole, ['matters']), isForGuardians(whole)]).toEqual([true, true]);
});

// Nothing follows for anybody unheard (行政处罚法 第四十四条、第四十五条), whoever speaks in their place.
test.each(['GET /api/v1/cases/:number/inspections', 'POST /api/v1/cases/:number/inspections/:inspection/hearing'])('whoever acts for somebody may be heard for them: %s', (call) =>
  expect([isForClerks(call, ['matters']), isForClerks(call, CLERK_SCOPES.filter((scope) => scope !== 'matters')), isForGuardians(call), isForSuccessors(call), isForCounter(call)]).toEqual([true, false, true, true, true]));

test.each(['GET /api/v1/me/credit', 'POST /api/v1/cases/:number/promises/:element/withdrawal', 'POST /api/v1/cases/:number/promises/:element/credit'])('whoever may promise for an enterprise or a ward may take it back and make it good: %s', (call) =>
  expect([isForClerks(call, ['matters']), isForGuardians(call), isForSuccessors(call)]).toEqual([true, true, false]));
