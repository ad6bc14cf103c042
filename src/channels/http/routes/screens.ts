import { Type } from 'typebox';
import { codesSince, screenState } from '#core/counter/screen.ts';
import { isGoingOn } from '#core/parties/visit.ts';
import { linkOfVisit } from '#usecases/ratings/rating-link.ts';
import { rememberVisitLinks } from '#usecases/ratings/visit-links.ts';
import type { ShownScreen } from '#usecases/ports/screens.ts';
import { personsOwn } from '../identity/persons-own.ts';
import { networkOf } from '../identity/sender.ts';
import { Problem } from '../problems.ts';
import { ScreenBegun, ScreenNow } from '../schemas/screen.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

export const Region = Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) });
export const Token = Type.Object({ 'x-kuaiban-screen': Type.Optional(Type.String({ maxLength: 60 })) });
/** Two screens may draw the same code; the next draw is another. */
const DRAWS = 5;

/** The screen that faces the person: it is opened by nobody in particular, paired by a clerk, and reads. */
export function screenRoutes(app: Server, services: Services): void {
  const { context, screens, homeRegion, newId } = services;
  const linkFor = rememberVisitLinks(services);
  app.post('/public/screens', { preValidation: personsOwn, config: { rateLimit: { max: 120, timeWindow: '1 minute' } }, schema: { summary: '打开第二屏 · Open a screen', tags: ['public'], querystring: Region, response: { 200: ScreenBegun } } }, async ({ query: { region = homeRegion }, ip }) => {
    if (!context.compiled.catalog.regions.has(region)) throw new Problem('not-found');
    const [id, now, token] = [newId(), context.now(), Buffer.from(context.random(24)).toString('base64url')];
    const network = context.lookup(`screen-network/${networkOf(ip)}`);
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const code = String(Buffer.from(context.random(4)).readUInt32BE() % 1_000_000).padStart(6, '0');
      const begun = await screens.begin({ region, id, code, tokenHash: context.hash(token), begunAt: now, network }, codesSince(now));
      if (begun === 'begun') return { id, code, token };
      if (begun === 'full') break;
    }
    throw new Problem('unavailable');
  });

  app.get('/public/screens/:id', { preValidation: personsOwn, schema: { summary: '第二屏现在显示什么 · What a screen shows now', tags: ['public'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), querystring: Region, headers: Token, response: { 200: ScreenNow } } }, async ({ params: { id }, query, headers }) =>
    nowOn(services, await readScreen(services, id, query, headers), linkFor));
}

/** A screen by what only its own page knows. @throws Problem for anybody else */
export async function readScreen({ context, screens, homeRegion }: Services, id: string, { region = homeRegion }: { readonly region?: string }, headers: { readonly 'x-kuaiban-screen'?: string }): Promise<ShownScreen> {
  const screen = await screens.find(region, id);
  if (!screen || screen.tokenHash !== context.hash(headers['x-kuaiban-screen'] ?? '')) throw new Problem('not-found');
  return screen;
}

/** What a screen shows now. @param linkFor by which whoever stands there rates what was handed in for them */
export async function nowOn(services: Services, screen: ShownScreen, linkFor: ReturnType<typeof rememberVisitLinks> = (visit) => linkOfVisit(services, visit)): Promise<ScreenNow> {
  const { context, visits } = services;
  const now = context.now();
  const visit = screen.clerk === undefined ? undefined : await visits.current(screen.region, screen.clerk);
  const going = visit && isGoingOn(visit, now) ? visit : undefined;
  const state = screenState(screen, going?.id, now);
  // What was handed in is rated here, unless something else has been shown since.
  const rate = going && (state === 'greeting' || state === 'showing') ? await linkFor(going) : undefined;
  if (rate && (state === 'greeting' || screen.shownAt === undefined || Date.parse(rate.since) >= Date.parse(screen.shownAt))) return { state: 'greeting', rate: rate.token };
  const { sheet, signing } = screen;
  if (state !== 'showing' || !sheet || !signing) return { state };
  return { state, sheet: { event: sheet.event, answers: [...sheet.answers], known: [...sheet.known], promises: [...sheet.promises], items: [...sheet.items], ...(sheet.leftOut && { leftOut: [...sheet.leftOut] }), digest: signing.sheet, stage: signing.stage, doubts: [...signing.doubts] } };
}
