import type { Server } from '../server-type.ts';
import type { ApiDocument } from './describe.ts';
import { PARTS, partOf } from './part.ts';

/** The description of the API for programs, whole and part by part. */
export function descriptionRoutes(app: Server): void {
  const whole = (): ApiDocument => app.swagger() as unknown as ApiDocument;
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => whole());
  for (const { name } of PARTS) app.get(`/api/openapi/${name}.json`, { schema: { hide: true } }, async () => partOf(whole(), name));
}
