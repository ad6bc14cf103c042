import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

const Act = Type.Object({ act: Type.Enum(['confirmed', 'lifted']), at: Instant, by: Type.String({ description: 'number of the officer; empty: the department itself' }), note: Type.Optional(Type.String()) });

/** A death that a department told of. `open`: nobody has looked at it · `confirmed`: an officer has made sure of it · `registered`: the register itself knows of the death · `lifted`: it was wrong, and what was held is paid. */
const ReportedDeathView = Type.Object({
  id: Type.String(), name: Type.String(), number: Type.String({ description: 'masked' }), department: Text, scenario: Text, diedOn: Type.String({ format: 'date' }), at: Instant,
  state: Type.Enum(['open', 'confirmed', 'registered', 'lifted']),
  plans: Type.Integer({ description: 'monthly payments that are held' }), monthly: Type.Optional(Text),
  acts: Type.Array(Act),
}, { title: 'ReportedDeathView' });
export type ReportedDeathView = Static<typeof ReportedDeathView>;

export const ReportedDeathList = Type.Object({ rows: Type.Array(ReportedDeathView) }, { title: 'ReportedDeathList' });
export type ReportedDeathList = Static<typeof ReportedDeathList>;

/** How it was made sure of. */
export const ReportedDeathBody = Type.Object({ note: Type.String({ minLength: 2, maxLength: 500 }) }, { title: 'ReportedDeathBody', additionalProperties: false });
