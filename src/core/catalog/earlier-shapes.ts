import type { Catalog } from './catalog.ts';

/** The parts of a catalogue as they are kept: plain objects by their names. */
export type Content = Readonly<Record<Exclude<keyof Catalog, 'version'>, Readonly<Record<string, unknown>>>>;

/**
 * The content of a catalogue as an earlier release wrote it, in the shape of today, so that the cases decided under it can still be
 * read and go on. What it says is not changed.
 */
export function inTodaysShape(content: Content): Content {
  return { ...content, lifeEvents: mapValues(content.lifeEvents, withReasonsListed) };
}

/** `otherwise` was one text before it became a list of reasons. */
function withReasonsListed(event: unknown): unknown {
  const { services, ...rest } = event as { services: Readonly<Record<string, { otherwise?: unknown }>> };
  return { ...rest, services: mapValues(services, (item) => (item.otherwise === undefined || Array.isArray(item.otherwise) ? item : { ...item, otherwise: [item.otherwise] })) };
}

function mapValues<Value, Other>(record: Readonly<Record<string, Value>>, change: (value: Value) => Other): Record<string, Other> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
