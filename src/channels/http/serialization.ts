import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';
import type { Server } from './server-type.ts';

/**
 * What writes an answer by its schema, and leaves out what the schema does not name, is made when a route answers with it for the first time: most of the
 * 250 routes have four answers, and making them all was a third of a start (1.1 s of 3.4 s). Routes that answer with the same shape share it: thirty show a case after
 * they have changed it, and each took 0.2 s for its first answer, 8 s in all over the routes of an installation of which half was said twice. `atOnce` makes them with the route: then one that cannot be made stops the start.
 * Choices between shapes are told apart by Ajv, whose optimizer took longer (2.5 s over all) than what it shortened ever takes to run.
 */
export function serializeWhenAsked(app: Server, atOnce = false): void {
  const make = SerializerSelector()({}, { ajv: { code: { optimize: false } } });
  const made = new Map<unknown, ReturnType<typeof make>>();
  app.setSerializerCompiler((route) => {
    const writer = () => {
      const known = made.get(route.schema);
      if (known) return known;
      const one = make({ ...route, httpStatus: route.httpStatus ?? '' });
      made.set(route.schema, one);
      return one;
    };
    let own = atOnce ? writer() : undefined;
    return (answer) => (own ??= writer())(answer);
  });
}
