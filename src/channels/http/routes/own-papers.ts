import { Type, type Static } from 'typebox';
import { certificatesOf, documentNumber, paperName } from '#core/cases/document.ts';
import { pinOf, pinOfPaper } from '#core/cases/pinned.ts';
import { paperForm } from '#core/catalog/output-paper.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { covers } from '#core/parties/clerk.ts';
import type { Context } from '#usecases/context.ts';
import { inLanes } from '#usecases/in-lanes.ts';
import type { CaseRead, CaseStore } from '#usecases/ports/cases.ts';
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

type Summary = Awaited<ReturnType<CaseStore['summaries']>>[number];
const A_PAGE = 100;
/** So many cases about one person are looked through at most, and so many are read at once. */
const MOST = 1000;
const AT_ONCE = 4;

/** The papers that somebody was issued and can show to others; one that another has replaced is left out. */
export function ownPaperRoutes(app: Server, services: Services): void {
  const { context } = services;

  /** All cases about somebody, and of those that they handed in for another what a list holds: few papers are the applicant's. */
  const casesOf = async (region: string, subject: string): Promise<readonly Summary[]> => {
    const on = dayOf(context.now());
    const found: Summary[] = [];
    for (let more = true; more && found.length < MOST;) {
      const page = await context.cases.summaries(region, subject, on, { own: true, skip: found.length, limit: A_PAGE });
      found.push(...page);
      more = page.length === A_PAGE;
    }
    return [...found, ...(await context.cases.summaries(region, subject, on)).filter(({ own }) => !own)];
  };

  app.get('/me/register/papers', { config: { rateLimit: { max: 30, timeWindow: '1 minute' } }, preHandler: requireApplicant, schema: { summary: '我的证书和凭证 · My certificates', tags: ['hall'], response: { 200: OwnPapers } } }, async (request) => {
    const { region, subjectId, acting } = request.principal!;
    const cases = (await casesOf(region, subjectId)).filter(({ state }) => covers(acting?.clerk, state.lifeEvent));
    const papers = (await inLanes(cases, AT_ONCE, async (each) => {
      const read = (await gives(context, each)) ? await context.cases.read(region, each.state.number) : undefined;
      return read ? papersFor(services, read, request.principal!) : [];
    })).flat();
    return { papers: papers.toSorted((a, b) => Number(b.status === 'valid') - Number(a.status === 'valid') || b.on.localeCompare(a.on)) };
  });
}

/** Whether a case has given somebody a paper of its own, so that its whole chain is worth reading: of a case about another only what is the applicant's. */
export async function gives(context: Pick<Context, 'catalogOf'>, { state, own }: Pick<Summary, 'state' | 'own'>): Promise<boolean> {
  const found = await Promise.all(state.items.map(async (item) => {
    if (item.status !== 'approved' && item.status !== 'revoked') return false;
    const form = paperForm((await context.catalogOf(pinOf(state, item))).catalog, item.service, 'certificate');
    return form !== undefined && (own || form.holder === 'applicant');
  }));
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
