import type { Catalog } from './catalog.ts';

/** The parts of a catalogue as they are kept: plain objects by their names. */
export type Content = Readonly<Record<Exclude<keyof Catalog, 'version'>, Readonly<Record<string, unknown>>>>;

/**
 * The content of a catalogue as an earlier release wrote it, in the shape of today, so that the cases decided under it can still be
 * read and go on. What it says is not changed.
 */
export function inTodaysShape(content: Content): Content {
  const { regions, parameters } = content.parameters === undefined ? withoutParameters(content.regions) : content;
  // What the figures are computed from, the remedies, the offers and the messages, came later: a case is decided without them.
  const { oldWays = {}, noticeFigures = {}, remedies = {}, offers = {}, messages = {}, legacySystems = {}, labourMarkets = {}, risks = {}, papers = {}, synonyms = {}, documentKinds = {} } = content as Partial<Content>;
  return { ...content, oldWays, noticeFigures, remedies, offers, messages, legacySystems, labourMarkets, risks, papers, synonyms, documentKinds, services: mapValues(content.services, withWordsOfCounter), regions: mapValues(regions, withHours), parameters, elements: mapValues(content.elements, withTerms), lifeEvents: mapValues(content.lifeEvents, withReasonsListed) };
}

/** `otherwise` was one text before it became a list of reasons. */
function withReasonsListed(event: unknown): unknown {
  const { services, ...rest } = event as { services: Readonly<Record<string, { otherwise?: unknown }>> };
  return { ...rest, services: mapValues(services, (item) => (item.otherwise === undefined || Array.isArray(item.otherwise) ? item : { ...item, otherwise: [item.otherwise] })) };
}

/** When a place is open, and what the counter of a thing is called, was said in Chinese alone. */
const inBoth = (words: unknown): unknown => (typeof words === 'string' ? { zh: words, en: words } : words);

function withHours(region: unknown): unknown {
  const { contact, offices, ...rest } = region as { contact?: { hours?: unknown; en?: { hours?: unknown } }; offices?: readonly { hours?: unknown }[] };
  const { hours: _, ...en } = contact?.en ?? {};
  return {
    ...rest,
    ...(contact && { contact: { ...contact, ...('hours' in contact && { hours: inBoth(contact.hours) }), ...(contact.en && { en }) } }),
    ...(offices && { offices: offices.map((office) => ('hours' in office ? { ...office, hours: inBoth(office.hours) } : office)) }),
  };
}

function withWordsOfCounter(service: unknown): unknown {
  const { handover, ...rest } = service as { handover?: { counter?: { name: unknown; hours: unknown } } };
  return handover?.counter === undefined ? service : { ...rest, handover: { ...handover, counter: { ...handover.counter, name: inBoth(handover.counter.name), hours: inBoth(handover.counter.hours) } } };
}

const NOT_TOLD = { zh: '签的时候没有另外写明', en: 'Not stated when it was signed' };

/** A promise was its text alone before it said what follows and how it is checked: nothing of that can be held against who has signed it. */
function withTerms(element: unknown): unknown {
  const { sources, ...rest } = element as { sources: readonly unknown[] };
  return { ...rest, sources: sources.map((source) => {
    const { promise } = (typeof source === 'object' ? source : {}) as { promise?: object };
    return promise === undefined || 'check' in promise ? source : { promise: { ...promise, signer: 'applicant', basis: '国办发〔2020〕42号', consequences: NOT_TOLD, validFor: 'application', check: { class: 'none', why: NOT_TOLD } } };
  }) };
}

type Own = { readonly parameters?: Readonly<Record<string, { readonly periods: unknown }>> };

/** A region kept its parameters itself before they became a part of their own, which holds for one place or for all. */
function withoutParameters(regions: Content['regions']): Pick<Content, 'regions' | 'parameters'> {
  const parameters: Record<string, { in: Record<string, unknown> }> = {};
  const others = mapValues(regions, (region) => {
    const { parameters: own = {}, ...rest } = region as Own;
    const code = String((region as { code?: unknown }).code);
    for (const [name, { periods, ...words }] of Object.entries(own)) parameters[name] = { ...words, in: { ...parameters[name]?.in, [code]: periods } };
    return rest;
  });
  return { regions: others, parameters };
}

function mapValues<Value, Other>(record: Readonly<Record<string, Value>>, change: (value: Value) => Other): Record<string, Other> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
