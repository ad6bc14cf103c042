import fastifySwagger from '@fastify/swagger';
import type { RouteOptions } from 'fastify';
import * as guards from '../identity/require.ts';
import { Problem } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import { nameShapes } from './name-shapes.ts';
import { PARTS } from './part.ts';

/** The description in the form of OpenAPI 3.1, as far as we look into it. */
export type ApiDocument = {
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>>; readonly responses: Readonly<Record<string, object>> };
};
export type Operation = { readonly summary?: string; readonly tags?: readonly string[]; readonly security?: readonly object[]; readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: object; readonly description?: string }>> };

const DESCRIPTION = `一件事打包办的公开接口。错误按 RFC 9457 返回，代码稳定，全部列在 [/api/problems](/api/problems)。会改动内容的请求要带请求头 \`x-kuaiban: 1\`。

One application for one life event. Errors follow RFC 9457 with stable codes, all of them listed at [/api/problems](/api/problems). Requests that change something carry the header \`x-kuaiban: 1\`.`;

const SECURITY = {
  session: { type: 'apiKey', in: 'cookie', name: 'kb_session', description: '登录后的会话，登录在 /auth/sign-in · The session of who has signed in, at /auth/sign-in' },
  sameSite: { type: 'apiKey', in: 'header', name: 'x-kuaiban', description: '固定为 1：别的网站的表单带不了它 · Always 1: the form of another site cannot send it' },
} as const;

/** Describes every route that is added afterwards. Call before the first. */
export async function describe(app: Server): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0', info: { title: '快办 Kuaiban API', version: '1', description: DESCRIPTION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      tags: [...PARTS],
      components: { securitySchemes: SECURITY },
    },
    transform: ({ schema, url, route }) => ({ url, schema: { ...schema, security: securityOf(route) } }),
    transformObject: (made) => ('openapiObject' in made ? withProblems(made.openapiObject as unknown as ApiDocument) : made.swaggerObject) as never,
  });
}

/** Whatever lets somebody through lets only somebody through who has signed in. */
const SIGNED_IN: readonly unknown[] = Object.values(guards);
const isGuard = (each: unknown): boolean => SIGNED_IN.includes(each) || (typeof each === 'function' && 'signedIn' in each);

function securityOf({ onRequest, preHandler, method }: RouteOptions): Record<string, string[]>[] {
  const signedIn = [onRequest, preHandler].flat().some(isGuard);
  const changes = [method].flat().some((each) => each !== 'GET' && each !== 'HEAD');
  return signedIn || changes ? [{ ...(signedIn && { session: [] }), ...(changes && { sameSite: [] }) }] : [];
}

/** Every operation may end with a problem; the shape of it is said once. */
function withProblems(made: ApiDocument): ApiDocument {
  const shapes: Record<string, never> = {};
  const named = nameShapes(JSON.parse(JSON.stringify({ paths: made.paths, problem: Problem })), shapes) as unknown as { paths: ApiDocument['paths']; problem: object };
  const paths = Object.fromEntries(Object.entries(named.paths).map(([path, operations]) => [path, Object.fromEntries(Object.entries(operations).map(([method, operation]) =>
    [method, { ...operation, responses: { ...succeeding(operation.responses), default: { $ref: '#/components/responses/Problem' } } }]))]));
  return {
    ...made, paths,
    components: {
      ...made.components, schemas: Object.fromEntries(Object.entries(shapes).toSorted(([a], [b]) => (a < b ? -1 : 1))),
      responses: { Problem: { description: '不能这样办：`code` 说明原因，见 /api/problems · It cannot be done: `code` says why, see /api/problems', content: { 'application/problem+json': { schema: named.problem } } } },
    },
  };
}

/** What the plugin calls a response that has no words of its own. */
const UNNAMED = 'Default Response';

function succeeding(responses: Operation['responses']): Operation['responses'] {
  return Object.fromEntries(Object.entries(responses).map(([status, response]) => [status, response.description === UNNAMED ? { ...response, description: '成功 · Done' } : response]));
}
