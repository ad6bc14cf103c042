import { Type, type Static } from 'typebox';
import type { Draw } from '#core/assignment/draw.ts';
import { CaseNumber, Day, Instant } from './shared.ts';

const Role = Type.Union([Type.Literal('officer'), Type.Literal('reviewer'), Type.Literal('clerk'), Type.Literal('expert'), Type.Literal('inspector')]);
const Exclusion = Type.Union([Type.Literal('not-competent'), Type.Literal('wrong-role'), Type.Literal('absent'), Type.Literal('accepted-it'), Type.Literal('decided-it'), Type.Literal('had-it'), Type.Literal('recused'), Type.Literal('only-reviewer'), Type.Literal('higher-load'), Type.Literal('other-office')]);

/** A draw with all that recomputing it needs; docs/assignment.md says how. */
export const PublicDraw = Type.Object({
  id: Type.String(), case: CaseNumber, no: Type.Integer(), role: Type.String(), at: Instant,
  draw: Type.Object({
    subject: Type.String(), competence: Type.String(), role: Role,
    pool: Type.Array(Type.Object({ officer: Type.String(), load: Type.Integer() })),
    excluded: Type.Array(Type.Object({ officer: Type.String(), because: Exclusion, load: Type.Optional(Type.Integer()) })),
    day: Day, seedCommitment: Type.String(), nonce: Type.String(), ticket: Type.String(), chosen: Type.String(),
  }),
  /** Public number by internal id, as officers are called everywhere else; the proof itself is over the ids. */
  officers: Type.Record(Type.String(), Type.String()),
  seed: Type.Optional(Type.String({ description: 'revealed once the day has ended' })),
}, { title: 'PublicDraw' });
export type PublicDraw = Static<typeof PublicDraw>;

/** The draws of a day, a page at a time. */
export const DrawsOfDay = Type.Object({ draws: Type.Array(PublicDraw), seed: Type.Optional(Type.String({ description: 'of that day, once it has ended' })), next: Type.Optional(Type.String({ description: 'there are more: the `after` of the next page' })) }, { title: 'DrawsOfDay' });
export type DrawsOfDay = Static<typeof DrawsOfDay>;

/** The fingerprints of the seeds of the last thirty days and of days to come, and how many draws each day had. */
export const Commitments = Type.Object({ days: Type.Array(Type.Object({ day: Day, commitment: Type.String(), publishedAt: Instant, draws: Type.Integer(), seed: Type.Optional(Type.String({ description: 'once the day has ended' })) })) }, { title: 'Commitments' });
export type Commitments = Static<typeof Commitments>;

/** A draw of core as the API shows it: the same, in lists of its own. */
export function publicDraw(draw: Draw): PublicDraw['draw'] {
  return { ...draw, pool: draw.pool.map((each) => ({ ...each })), excluded: draw.excluded.map((each) => ({ ...each })) };
}
