import { Type, type Static } from 'typebox';
import { Job } from './employment.ts';
import { Instant } from './shared.ts';

const count = Type.Integer({ minimum: 0, maximum: 1_000_000 });
export const FairFigures = Type.Object({ visitors: count, talks: count, hired: count }, { title: 'FairFigures', additionalProperties: false });
/** A job fair: when, where, how many stands are left, and afterwards what came of it. `stand`, `coming`: of whoever is signed in. */
export const FairView = Type.Object({
  id: Type.String(), title: Type.String(), about: Type.String(), place: Type.String(), startsAt: Instant, endsAt: Instant, stands: Type.Integer(), booked: Type.Integer(), waiting: Type.Integer(), coming: Type.Integer(),
  state: Type.Union([Type.Literal('ahead'), Type.Literal('on'), Type.Literal('over'), Type.Literal('cancelled')]), figures: Type.Optional(FairFigures), mine: Type.Optional(Type.Union([Type.Literal('booked'), Type.Literal('waiting'), Type.Literal('coming')])),
}, { title: 'FairView' });
export type FairView = Static<typeof FairView>;
export const Fairs = Type.Object({ fairs: Type.Array(FairView) }, { title: 'Fairs' });
/** One fair with who has a stand and what they seek. */
export const FairDetail = Type.Object({ ...FairView.properties, exhibitors: Type.Array(Type.String()), jobs: Type.Array(Job) }, { title: 'FairDetail' });
export const FairBody = Type.Object({ title: Type.String({ maxLength: 60 }), about: Type.String({ maxLength: 1000 }), place: Type.String({ maxLength: 100 }), startsAt: Instant, endsAt: Instant, stands: Type.Integer({ minimum: 1, maximum: 1000 }) }, { title: 'FairBody', additionalProperties: false });
