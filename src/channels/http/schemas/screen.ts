import { Type, type Static } from 'typebox';
import { FIELD, MOST } from '#core/counter/strokes.ts';
import { Instant, Text } from './shared.ts';

export const ScreenCode = Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) }, { title: 'ScreenCode', additionalProperties: false });

/** A screen that has just been opened: what it shows to be paired, and by what it asks from then on. */
export const ScreenBegun = Type.Object({ id: Type.String(), code: Type.String(), token: Type.String({ description: 'goes into the header `x-kuaiban-screen`; kept in the memory of the page only' }) }, { title: 'ScreenBegun' });
export type ScreenBegun = Static<typeof ScreenBegun>;

const Line = Type.Object({ label: Text, value: Text, source: Type.Optional(Text), key: Type.Optional(Type.String({ description: 'names the line where it is said to be wrong' })) }, { title: 'SheetLine' });
const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Stage = Type.Union([Type.Literal('reading'), Type.Literal('asked'), Type.Literal('confirmed'), Type.Literal('signed'), Type.Literal('excused')]);
const How = Type.Union([Type.Literal('drawn'), Type.Literal('typed'), Type.Literal('excused')]);

/** What a screen that faces the person shows now, and how far that has come. */
export const ScreenNow = Type.Object({
  state: Type.Union([Type.Literal('code'), Type.Literal('greeting'), Type.Literal('showing'), Type.Literal('over')]),
  sheet: Type.Optional(Type.Object({ event: Text, answers: Type.Array(Line), known: Type.Array(Line), promises: Type.Array(Text), items: Type.Array(Line), leftOut: Type.Optional(Type.Array(Line, { description: 'what the person may count on and what will not be done, and why' })), digest: Digest, stage: Stage, doubts: Type.Array(Type.String(), { description: 'keys of the lines that the person says are not right' }) })),
  rate: Type.Optional(Type.String({ description: 'what was handed in has its result: by this the person rates it here, as by the link of a message' })),
}, { title: 'ScreenNow' });
export type ScreenNow = Static<typeof ScreenNow>;

/** Across and down. Not a tuple: its two forms in JSON Schema are read differently by different readers. */
const Point = Type.Unsafe<readonly [number, number]>(Type.Array(Type.Number({ minimum: 0, maximum: FIELD.width }), { minItems: 2, maxItems: 2 }));

/** What the person does on the screen, about the sheet whose digest they have seen. A signature is drawn or, with a keyboard, the name typed. */
export const ScreenAct = Type.Object({
  act: Type.Union([Type.Literal('doubt'), Type.Literal('settle'), Type.Literal('confirm'), Type.Literal('sign')]), sheet: Digest,
  line: Type.Optional(Type.String({ maxLength: 16 })),
  strokes: Type.Optional(Type.Array(Type.Array(Point, { maxItems: MOST.pointsInStroke }), { maxItems: MOST.strokes, description: `points on a field of ${FIELD.width} × ${FIELD.height}` })),
  name: Type.Optional(Type.String({ maxLength: 100 })),
}, { title: 'ScreenAct', additionalProperties: false });
export type ScreenAct = Static<typeof ScreenAct>;

/** The second screen as the clerk's page follows it. */
export const ClerkScreen = Type.Object({
  paired: Type.Boolean(), must: Type.Boolean({ description: 'what is handed in at this counter has to be signed' }),
  sheet: Type.Optional(Type.Object({ digest: Digest, stage: Stage, doubts: Type.Array(Line), how: Type.Optional(How) })),
}, { title: 'ClerkScreen' });
export type ClerkScreen = Static<typeof ClerkScreen>;

/** What the clerk does: ask for the check, or record why somebody cannot sign, and who witnessed it. */
export const ClerkScreenAct = Type.Object({ act: Type.Union([Type.Literal('ask'), Type.Literal('excuse')]), sheet: Digest, reason: Type.Optional(Type.String({ maxLength: 200 })), witness: Type.Optional(Type.String({ maxLength: 60 })) }, { title: 'ClerkScreenAct', additionalProperties: false });

/** What was put to an application at a counter: `hash` of the file, `sheet` of what the screen showed, `body` of what was handed in. */
export const SignatureView = Type.Object({ how: How, at: Instant, words: Text, file: Type.String(), hash: Type.String(), sheet: Type.String(), body: Type.String() }, { title: 'SignatureView' });
export type SignatureView = Static<typeof SignatureView>;
