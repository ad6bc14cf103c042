import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { assuranceOf } from '#core/identity/assurance.ts';
import type { Principal } from '#core/identity/principal.ts';
import { ENTRY_KINDS, standingOf, type Audience, type Entry } from '#core/knowledge/entry.ts';
import { releaseEntry, withdrawEntry, writeEntry, type Edited } from '#usecases/knowledge/edit-knowledge.ts';
import { searchIn } from '#usecases/knowledge/search-knowledge.ts';
import { requireEditor } from '../identity/require.ts';
import { whoTries } from '../identity/who-tries.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { KnowledgeArticle, KnowledgeBody, KnowledgeDesk, KnowledgeEntry, KnowledgeFinds, KnowledgeReleaseBody, KnowledgeSettleBody, KnowledgeWithdrawBody } from '../schemas/knowledge.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { articleView, entryView, findView, relatedChoices } from '../views/knowledge-view.ts';

const NEWEST = 30;
const AT_DESK = 200;
const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Region = Type.Optional(Type.String({ pattern: '^[0-9]{6}$' }));

/** One knowledge base for everybody and the staff: searched with the guides of the catalogue, written by editors, released by another one of them. */
export function knowledgeRoutes(app: Server, { context, homeRegion, knowledge: store, language, staff }: Services): void {
  const { compiled: { catalog }, now } = context;
  const parts = { catalog, language, store, now };
  const search = searchIn(parts);
  const regionOf = (region: string | undefined, principal: Principal | null): string => {
    const of = region ?? principal?.region ?? homeRegion;
    if (!catalog.regions.has(of)) throw new Problem('not-found');
    return of;
  };
  // What is for the staff, only the staff of that region reads, with the second factor given.
  const audiencesFor = (principal: Principal | null, region: string): readonly Audience[] => principal?.kind === 'staff' && principal.officer && assuranceOf(principal.amr) === 'strong' && principal.region === region ? ['public', 'staff'] : ['public'];

  app.get('/knowledge', { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, schema: { summary: '知识库检索 · Search the knowledge base and the guides', tags: ['catalog'], querystring: Type.Object({ region: Region, words: Type.Optional(Type.String({ maxLength: 80 })), kind: Type.Optional(Type.Enum([...ENTRY_KINDS])) }), response: { 200: KnowledgeFinds } } }, async (request) => {
    const { query: { region: asked, words = '', kind }, principal } = request;
    const region = regionOf(asked, principal);
    const audiences = audiencesFor(principal, region);
    if (words.trim() !== '') {
      const { finds, missed } = await search(region, { typed: words, from: whoTries(request), audiences, ...(kind && { kind }) });
      return { finds: finds.map(findView), missed };
    }
    const entries = await store.valid(region, { audiences, day: dayOf(now()), ...(kind && { kind }) }, NEWEST);
    return { finds: entries.map((entry) => findView({ of: { entry }, excerpt: { zh: [{ text: entry.text.zh, hit: false }], en: [{ text: entry.text.en, hit: false }] } })), missed: false };
  });

  app.get('/knowledge/:id', { schema: { summary: '知识条目 · An entry of the knowledge base', tags: ['catalog'], params, querystring: Type.Object({ region: Region }), response: { 200: KnowledgeArticle } } }, async ({ params: { id }, query, principal }) => {
    const region = regionOf(query.region, principal);
    const versions = await store.versions(region, id);
    const entry = versions.find((each): each is Entry & { released: NonNullable<Entry['released']> } => each.released !== undefined && standingOf(each, versions, dayOf(now())) === 'valid');
    if (!entry || !audiencesFor(principal, region).includes(entry.audience)) throw new Problem('not-found');
    return articleView(catalog, entry);
  });

  const entryOf = async ({ region, officer }: Principal, id: string): Promise<KnowledgeEntry> => {
    const [versions, officers] = await Promise.all([store.versions(region, id), staff.officerNumbers(region)]);
    if (versions.length === 0) throw new Problem('not-found');
    return entryView(versions, dayOf(now()), officer!.id, officers);
  };
  const after = async (principal: Principal, id: string, edited: Edited): Promise<KnowledgeEntry> => {
    if (edited.kind === 'refused') throw problemOf(edited.refusal);
    if (edited.kind !== 'done') throw new Problem(edited.kind);
    return await entryOf(principal, id);
  };
  const desk = async ({ region, officer }: Principal, page = 1): Promise<KnowledgeDesk> => {
    const [all, missed, officers] = await Promise.all([store.all(region, AT_DESK + 1, (page - 1) * AT_DESK), store.missed(region, NEWEST), staff.officerNumbers(region)]);
    const groups = [...Map.groupBy(all, ({ id }) => id).values()];
    return { entries: groups.slice(0, AT_DESK).map((versions) => entryView(versions.toSorted((a, b) => b.version - a.version), dayOf(now()), officer!.id, officers)), missed: [...missed], related: relatedChoices(catalog, region), ...(groups.length > AT_DESK && { next: page + 1 }) };
  };

  app.get('/staff/knowledge', { preHandler: requireEditor, schema: { summary: '知识库编辑台 · The editors’ desk', tags: ['desk'], querystring: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) }), response: { 200: KnowledgeDesk } } }, ({ principal, query: { page } }) => desk(principal!, page));
  app.get('/staff/knowledge/:id', { preHandler: requireEditor, schema: { summary: '条目的各版 · An entry with all its versions', tags: ['desk'], params, response: { 200: KnowledgeEntry } } }, ({ principal, params: { id } }) => entryOf(principal!, id));
  app.put('/staff/knowledge/:id', { preHandler: requireEditor, schema: { summary: '写一版 · Write the next version of an entry', tags: ['desk'], params, body: KnowledgeBody, response: { 200: KnowledgeEntry } } }, async ({ principal, params: { id }, body: { seen, ...written } }) =>
    after(principal!, id, await writeEntry(parts, principal!.region, id, principal!.officer!.id, seen, written)));
  app.post('/staff/knowledge/:id/release', { preHandler: requireEditor, schema: { summary: '发布一版 · Release a version that another editor wrote', tags: ['desk'], params, body: KnowledgeReleaseBody, response: { 200: KnowledgeEntry } } }, async ({ principal, params: { id }, body: { version } }) =>
    after(principal!, id, await releaseEntry(parts, principal!.region, id, principal!.officer!.id, version)));
  app.post('/staff/knowledge/:id/withdrawal', { preHandler: requireEditor, schema: { summary: '撤下一版 · Take a version back', tags: ['desk'], params, body: KnowledgeWithdrawBody, response: { 200: KnowledgeEntry } } }, async ({ principal, params: { id }, body: { version, reason } }) =>
    after(principal!, id, await withdrawEntry(parts, principal!.region, id, principal!.officer!.id, version, reason)));
  app.post('/staff/knowledge/missed/settled', { preHandler: requireEditor, schema: { summary: '没查到的说法处理完了 · Words that nobody found are dealt with', tags: ['desk'], body: KnowledgeSettleBody, response: { 200: KnowledgeDesk } } }, async ({ principal, body: { words } }) => {
    if (!await store.settle(principal!.region, words, now())) throw new Problem('not-found');
    return await desk(principal!);
  });
}
