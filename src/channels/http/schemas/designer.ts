import { Type, type Static } from 'typebox';
import { BeforeNow } from './catalog.ts';
import { RuleText } from './guide.ts';
import { ManualTable } from './manual.ts';
import { Answers, Day, FieldType, Instant, Text } from './shared.ts';

const City = Type.Object({ code: Type.String(), name: Text });

/** What is looked for by: names, what people say, and both in pinyin, syllables apart. */
const Found = { name: Text, summary: Text, words: Type.Array(Type.String()), spelled: Type.Array(Type.String()), letter: Type.Optional(Type.String({ description: 'the letter its Chinese name begins with, as it is spelt' })) };

/** Everything that the catalogue holds, for who designs services and who works by them: no case and no person is in it. Read for one city. */
export const CatalogIndex = Type.Object({
  version: Type.String(), region: City, regions: Type.Array(City), bodies: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  events: Type.Array(Type.Object({ id: Type.String(), ...Found, subject: Type.String(), stage: Type.Optional(Text), items: Type.Array(Type.String()), on: Type.Boolean({ description: 'whether it is on in the city' }) })),
  services: Type.Array(Type.Object({
    code: Type.String(), short: Text, ...Found, subject: Type.String(), body: Type.String(), instant: Type.Boolean(), events: Type.Array(Type.String()), on: Type.Boolean({ description: 'whether the city has it' }),
    criteria: Type.Integer(), tables: Type.Integer(), examples: Type.Integer(), toVerify: Type.Integer({ description: 'amounts and limits that it reads in the city today and nobody has confirmed' }),
  })),
}, { title: 'CatalogIndex' });
export type CatalogIndex = Static<typeof CatalogIndex>;

/** A part of the picture of rules: `needs` are the parts that it goes by. What it is called, how it is judged or worked out, in words and as written, and by which article. */
const RulePart = Type.Object({
  id: Type.String(), kind: Type.Union([Type.Literal('given'), Type.Literal('region'), Type.Literal('computed'), Type.Literal('value'), Type.Literal('criterion'), Type.Literal('review'), Type.Literal('outcome')]),
  name: Text, needs: Type.Array(Type.String()), table: Type.Optional(Type.String()), rule: Type.Optional(RuleText), when: Type.Optional(RuleText), basis: Type.Optional(Type.String()), remedy: Type.Optional(Text),
  /** Of a standard: what holds in the city on the day. */
  text: Type.Optional(Text), toVerify: Type.Optional(Type.Boolean()),
}, { title: 'RulePart' });
export type RulePart = Static<typeof RulePart>;

/** The rules of a matter in a city on a day: the picture, its tables, the facts that can be put in, the worked examples to begin from, and the versions to compare with. */
export const RulesOfService = Type.Object({
  code: Type.String(), name: Text, basis: Type.Array(Type.String()), version: Type.String(), region: City, on: Day, regions: Type.Array(City),
  parts: Type.Array(RulePart), tables: Type.Array(ManualTable),
  inputs: Type.Array(Type.Object({ element: Type.String(), name: Text, field: FieldType })),
  examples: Type.Array(Type.Object({ name: Text, region: Type.Optional(Type.String()), on: Type.Optional(Day), receivedOn: Type.Optional(Day), contested: Type.Array(Type.String()), facts: Answers, set: Type.Array(Text, { description: 'standards that the example holds to be others' }) })),
  versions: Type.Array(Type.Object({ version: Type.String(), since: Instant })),
}, { title: 'RulesOfService' });
export type RulesOfService = Static<typeof RulesOfService>;

/** Made-up facts for the rules to decide about. A fact that is left out is not known; null: known that there is none. */
export const TryRulesBody = Type.Object({
  region: Type.String({ pattern: '^[0-9]{6}$' }), on: Day, receivedOn: Type.Optional(Day), facts: Answers, contested: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 }),
}, { title: 'TryRulesBody', additionalProperties: false });
export type TryRulesBody = Static<typeof TryRulesBody>;

/** What the rules said of made-up facts. Nothing of it is kept, and nothing follows. */
export const TriedRules = Type.Object({
  outcome: Type.Union([Type.Literal('approve'), Type.Literal('refuse'), Type.Literal('officer')]), because: Type.Optional(Text), secondReview: Type.Boolean(), result: Type.Optional(Text), missing: Type.Array(Text),
  criteria: Type.Array(Type.Object({ part: Type.String(), result: Type.Union([Type.Literal('pass'), Type.Literal('fail'), Type.Literal('unknown'), Type.Literal('none', { description: 'it does not concern this case' })]), words: Type.Optional(Text) })),
  /** Without a text its value is not known. */
  values: Type.Array(Type.Object({ part: Type.String(), text: Type.Optional(Text) })),
  tables: Type.Array(Type.Object({ id: Type.String(), rows: Type.Array(Type.Union([Type.Literal('hit'), Type.Literal('miss'), Type.Literal('open')])), applied: Type.Optional(Type.Integer()) })),
}, { title: 'TriedRules' });
export type TriedRules = Static<typeof TriedRules>;

const Side = Type.Object({ version: Type.String(), region: City, on: Day }, { title: 'RulesSide' });
const RuleDifference = Type.Object({ name: Text, before: Type.Optional(RuleText), after: Type.Optional(RuleText) }, { title: 'RuleDifference' });

/** What of the rules is another in another version, city or on another day: conditions, values, standards, and the rows of tables side by side. */
export const RulesDifference = Type.Object({
  before: Side, after: Side, gone: Type.Boolean({ description: 'the other side has no such matter' }),
  criteria: Type.Array(RuleDifference), values: Type.Array(RuleDifference),
  standards: Type.Array(Type.Object({ name: Text, before: Type.Optional(Text), after: Type.Optional(Text) })),
  tables: Type.Array(Type.Object({
    id: Type.String(), name: Text, columns: Type.Array(Text),
    rows: Type.Array(Type.Object({ change: Type.Union([Type.Literal('same'), Type.Literal('changed'), Type.Literal('added'), Type.Literal('removed')]), before: Type.Optional(Type.Array(RuleText)), after: Type.Optional(Type.Array(RuleText)) })),
  })),
}, { title: 'RulesDifference' });
export type RulesDifference = Static<typeof RulesDifference>;

/** What the working manual of a matter does not say: how it went before with the sources, where it is on and what each city promises, the standards it reads with all periods of all places, and each law with what rests on it. */
export const ServiceInCatalog = Type.Object({
  code: Type.String(), beforeNow: BeforeNow,
  oldWay: Type.Array(Type.Object({ what: Type.Union([Type.Literal('materials'), Type.Literal('bases'), Type.Literal('limit'), Type.Literal('visits'), Type.Literal('steps')]), said: Text, source: Type.Optional(Type.String()), toVerify: Type.Boolean() })),
  cities: Type.Array(Type.Object({ city: City, notHere: Type.Optional(Text), promised: Text, promisedBasis: Type.String(), stages: Type.Array(Type.Object({ name: Text, from: Type.Optional(Day), source: Type.String() })), offices: Type.Array(Text, { description: 'offices below the city whose officers decide it' }) })),
  standards: Type.Array(Type.Object({ id: Type.String(), name: Text, periods: Type.Array(Type.Object({ place: Text, from: Day, to: Type.Optional(Day), text: Text, source: Type.String(), confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('region'), Type.Literal('to-verify')]), note: Type.Optional(Type.String()), now: Type.Boolean() })) })),
  laws: Type.Array(Type.Object({ law: Type.String(), by: Type.Array(Text) })),
}, { title: 'ServiceInCatalog' });
export type ServiceInCatalog = Static<typeof ServiceInCatalog>;
