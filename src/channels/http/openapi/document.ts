import fastify from 'fastify';
import { apiRoutes } from '../api-routes.ts';
import { accountRoutes } from '../identity/account-routes.ts';
import { passkeyRoutes } from '../identity/passkey-routes.ts';
import { partnerPageRoutes } from '../identity/partner-page-routes.ts';
import { passwordRoutes } from '../identity/password-routes.ts';
import type { Server } from '../server-type.ts';
import { validateStrictly } from '../validation.ts';
import { describe, type ApiDocument } from './describe.ts';

/** The description of the API, made from its routes alone: no database, no catalogue, nobody listens. */
export async function apiDocument(): Promise<ApiDocument> {
  const app: Server = fastify();
  validateStrictly(app);
  await describe(app);
  accountRoutes(app, uncalled());
  passkeyRoutes(app, uncalled());
  partnerPageRoutes(app, uncalled());
  passwordRoutes(app, uncalled());
  apiRoutes(app, uncalled());
  await app.ready();
  const document = app.swagger() as unknown as ApiDocument;
  await app.close();
  return document;
}

/** Stands for what only a request needs: it may be taken apart while routes are added, and calling it is a mistake. */
export function uncalled<T>(): T {
  const never = (): never => {
    throw new Error('routes that are only described call nothing');
  };
  const stand: unknown = new Proxy(never, { get: () => stand });
  return stand as T;
}
