import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '#channels/http/app.ts';
import { accountRoutes } from '#channels/http/identity/account-routes.ts';
import { passkeyRoutes } from '#channels/http/identity/passkey-routes.ts';
import { partnerPageRoutes } from '#channels/http/identity/partner-page-routes.ts';
import { passwordRoutes } from '#channels/http/identity/password-routes.ts';
import { apiDocument, uncalled } from '#channels/http/openapi/document.ts';
import { nameShapes } from '#channels/http/openapi/name-shapes.ts';
import type { ApiDocument, Operation } from '#channels/http/openapi/describe.ts';
import { PROBLEMS } from '#channels/http/problems.ts';
import type { Server } from '#channels/http/server-type.ts';
import { apiText } from '#main/commands/api.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const remedy = 'run: npm run api';

let folder: string;
let app: Server;
let document: ApiDocument;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kuaiban-api-'));
  app = await createApp({ services: uncalled(), identity: async (server) => { accountRoutes(server, uncalled()); passkeyRoutes(server, uncalled()); partnerPageRoutes(server, uncalled()); passwordRoutes(server, uncalled()); }, webFolder: folder, tokens: '', logger: false, trustProxy: false, serializersAtOnce: true });
  document = await apiDocument();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const operations = (): readonly (readonly [name: string, operation: Operation])[] =>
  Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const));

describe('given the routes as they are', () => {
  test('then docs/openapi.json describes them', async () => {
    expect(read('docs/openapi.json') === await apiText(), remedy).toBe(true);
  });

  test('then web/ui/api.gen.ts has their types', () => {
    const made = join(folder, 'api.gen.ts');
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'node_modules/openapi-typescript/bin/cli.js'), 'docs/openapi.json', '-o', made], { cwd: root, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(read('web/ui/api.gen.ts') === readFileSync(made, 'utf8'), remedy).toBe(true);
  });

  test('then the running server describes itself in the same way', async () => {
    expect((await app.inject('/api/openapi.json')).json()).toEqual(JSON.parse(read('docs/openapi.json')));
  });

  test('then each of them is described: what it does, for whom, what it answers, and that it may end with a problem', () => {
    const tags = ['catalog', 'hall', 'desk', 'enterprise', 'jobs', 'public'];
    expect(operations().length).toBeGreaterThan(25);
    for (const [name, { summary, tags: given, responses }] of operations()) {
      expect(summary, name).toMatch(/^[^·]+ · [^·]+$/u);
      expect(given?.length, name).toBeGreaterThan(0);
      for (const tag of given ?? []) expect(tags, name).toContain(tag);
      const { default: problem, ...successes } = responses;
      expect(problem, name).toEqual({ $ref: '#/components/responses/Problem' });
      expect(Object.keys(successes).every((status) => /^(?:20[0124]|304)$/u.test(status)), name).toBe(true);
      expect(Object.keys(successes).length, name).toBeGreaterThan(0);
      for (const [status, { content }] of Object.entries(successes)) expect(Object.keys(content ?? {}).length > 0, `${name} ${status}`).toBe(status !== '204' && status !== '304');
    }
  });

  test('then whoever must sign in is told so, and so is whoever changes something', () => {
    const security = new Map(operations().map(([name, operation]) => [name, operation.security]));
    expect(security.get('GET /api/v1/life-events')).toEqual([]);
    expect(security.get('GET /api/v1/staff/queue')).toEqual([{ session: [] }]);
    expect(security.get('POST /api/v1/cases')).toEqual([{ session: [], sameSite: [] }]);
    // Also where only some of the staff are let through.
    for (const [name, given] of security) if (name.includes('/api/v1/staff/')) expect(JSON.stringify(given), name).toContain('session');
    for (const [name, given] of security) if (!name.startsWith('GET ')) expect(JSON.stringify(given), name).toContain('sameSite');
  });

  test('then every reference leads to a shape', () => {
    const text = JSON.stringify(document);
    const names = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/gu)].map((match) => match[1] ?? ''));
    expect(names.size).toBeGreaterThan(20);
    for (const name of names) expect(Object.keys(document.components.schemas)).toContain(name);
  });
});

describe('given schemas with titles', () => {
  const text = { type: 'object', title: 'Text', properties: { zh: { type: 'string' } } };
  test('then each is kept once and pointed at', () => {
    const shapes = {};
    expect(nameShapes({ type: 'array', items: text, also: [text] }, shapes)).toEqual({ type: 'array', items: { $ref: '#/components/schemas/Text' }, also: [{ $ref: '#/components/schemas/Text' }] });
    expect(shapes).toEqual({ Text: text });
  });
  test('and a field that is called title is none', () => {
    const shapes = {};
    nameShapes({ type: 'object', title: 'Vacancy', properties: { title: text } }, shapes);
    expect(shapes).toEqual({ Text: text, Vacancy: { type: 'object', title: 'Vacancy', properties: { title: { $ref: '#/components/schemas/Text' } } } });
  });
  test('and two shapes of one name are refused', () => {
    expect(() => nameShapes([text, { ...text, properties: {} }], {})).toThrow('two shapes of the API are called Text');
  });
});

describe('given a problem', () => {
  test('then its type leads to a page that says what every code means, in both languages', async () => {
    const problem = (await app.inject('/api/v1/no/such/thing')).json<{ type: string; code: string }>();
    const [path = '', anchor] = problem.type.split('#');
    const page = await app.inject(path);
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(anchor).toBe(problem.code);
    for (const [code, { status, retryable, title }] of Object.entries(PROBLEMS)) {
      const row = page.body.match(new RegExp(`<tr id="${code}">.*</tr>`, 'u'))?.[0] ?? '';
      for (const part of [code, `<td>${status}</td>`, title.zh, title.en, retryable ? '是 · ' : '否 · ']) expect(row, code).toContain(part.replaceAll("'", '&#39;'));
    }
  });

  test('then its body has the shape that is described', async () => {
    const { schema } = (document.components.responses as { Problem: { content: Record<string, { schema: { $ref: string } }> } }).Problem.content['application/problem+json'] ?? {};
    expect(schema?.$ref).toBe('#/components/schemas/Problem');
    const shape = document.components.schemas.Problem as { properties: object; required: string[] };
    const problem = (await app.inject({ method: 'POST', url: '/api/v1/plans', payload: 'x', headers: { 'content-type': 'text/plain' } })).json<object>();
    expect(Object.keys(shape.properties)).toEqual(expect.arrayContaining(Object.keys(problem)));
    expect(Object.keys(problem)).toEqual(expect.arrayContaining(shape.required));
  });
});
