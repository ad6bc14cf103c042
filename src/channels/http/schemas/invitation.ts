import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

/**
 * The part of an event that is somebody's own, after an employer has handed in the rest. `case`: that of the employer · `ready`: it can be
 * handed in, as the life event `lifeEvent` · `waits`: for the result of what the employer has reported.
 */
export const InvitationView = Type.Object({
  case: Type.String(), at: Instant, employer: Type.String(), lifeEvent: Type.String(), name: Text, summary: Text,
  status: Type.Union([Type.Literal('ready'), Type.Literal('waits')]),
  /** What it may be about; which of it is for this person the plan says. */
  items: Type.Array(Text),
}, { title: 'InvitationView' });
export type InvitationView = Static<typeof InvitationView>;
