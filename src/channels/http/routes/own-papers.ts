import { Type, type Static } from 'typebox';
import { certificatesOf, documentNumber, isIssued, paperName } from '#core/cases/document.ts';
import { pinOf, pinOfPaper } from '#core/cases/pinned.ts';
import type { CaseState } from '#core/cases/state.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { covers } from '#core/parties/clerk.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { requireApplicant } from '../identity/require.ts';
import { Day, Text } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { isAgent, isDiscreet } from '../views/case-view.ts';
import { certificateStanding, holderOf } from '../views/certificate-content.ts';
import { documentAuthority, documentTitle, formed } from '../views/document-of.ts';
import { seenAs } from '../views/seen-as.ts';

/** A paper of one's own: what it is, who has issued it, whether it holds, and where its PDF is. */
const OwnPaper = Type.Object({
  number: Type.String(), title: Text, authority: Text, on: Day, status: Type.Enum(['valid', 'revoked', 'ended']), since: Type.Optional(Day), href: Type.String(),
}, { title: 'OwnPaper' });
type OwnPaper = Static<typeof OwnPaper>;
const OwnPapers = Type.Object({ papers: Type.Array(OwnPaper, { description: 'those that hold first, the newest first' }) }, { title: 'OwnPapers' });

/** The papers that somebody was issued and can show to others; one that another has replaced is left out. */
export function ownPaperRoutes(app: Server, services: Services): void {
  const { context } = services;

  app.get('/me/register/papers', { preHandler: requireApplicant, schema: { summary: '我的证书和凭证 · My certificates', tags: ['hall'], response: { 200: OwnPapers } } }, async (request) => {
    const { region, subjectId, acting } = request.principal!;
    const cases = (await context.cases.summaries(region, subjectId, dayOf(context.now()))).filter(({ state }) => covers(acting?.clerk, state.lifeEvent));
    const papers = (await Promise.all(cases.map(async ({ state }) => {
      const read = (await gives(services, state)) ? await context.cases.read(region, state.number) : undefined;
      return read ? papersFor(services, read, request.principal!) : [];
    }))).flat();
    return { papers: papers.toSorted((a, b) => Number(b.status === 'valid') - Number(a.status === 'valid') || b.on.localeCompare(a.on)) };
  });
}

/** Whether a case has given a paper of its own, so that its whole chain is worth reading. */
async function gives({ context }: Services, state: CaseState): Promise<boolean> {
  const found = await Promise.all(state.items.map(async (item) => (item.status === 'approved' || item.status === 'revoked') && isIssued((await context.catalogOf(pinOf(state, item))).catalog, item)));
  return found.includes(true);
}

async function papersFor({ context }: Services, read: CaseRead, principal: Principal): Promise<OwnPaper[]> {
  const viewer = seenAs(read, principal);
  if (isAgent(read, viewer) || isDiscreet(read, viewer)) return [];
  const on = dayOf(context.now());
  const papers = await Promise.all(certificatesOf(read.history).map(async (issued): Promise<OwnPaper[]> => {
    const compiled = await context.catalogOf(pinOfPaper(read.history, issued));
    const item = read.state.items.find(({ no }) => no === issued.no);
    const form = formed(compiled, issued, item);
    if (!form || holderOf(read, form).id !== viewer.subjectId) return [];
    const { status, since } = certificateStanding(compiled, read, issued, item, on);
    if (status === 'replaced') return [];
    return [{ number: documentNumber(read.state.number, issued, 'person'), title: documentTitle(compiled.catalog, issued, item), authority: documentAuthority(compiled.catalog, read.state.region, item, form.signedBy), on: dayOf(issued.at), status, ...(since !== undefined && { since }), href: `/api/v1/cases/${read.state.number}/documents/${paperName(issued)}` }];
  }));
  return papers.flat();
}
