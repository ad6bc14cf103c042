import { Type, type Static } from 'typebox';
import { Text } from './shared.ts';

export const ScreenCode = Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) }, { title: 'ScreenCode', additionalProperties: false });

/** A screen that has just been opened: what it shows to be paired, and by what it asks from then on. */
export const ScreenBegun = Type.Object({ id: Type.String(), code: Type.String(), token: Type.String({ description: 'goes into the header `x-kuaiban-screen`; kept in the memory of the page only' }) }, { title: 'ScreenBegun' });
export type ScreenBegun = Static<typeof ScreenBegun>;

const Line = Type.Object({ label: Text, value: Text, source: Type.Optional(Text) }, { title: 'SheetLine' });
/** What a screen that faces the person shows now. */
export const ScreenNow = Type.Object({
  state: Type.Union([Type.Literal('code'), Type.Literal('greeting'), Type.Literal('showing'), Type.Literal('over')]),
  sheet: Type.Optional(Type.Object({ event: Text, answers: Type.Array(Line), known: Type.Array(Line), promises: Type.Array(Text), items: Type.Array(Line) })),
}, { title: 'ScreenNow' });
export type ScreenNow = Static<typeof ScreenNow>;
