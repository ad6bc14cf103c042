import { Type, type Static } from 'typebox';
import { Day, Text } from './shared.ts';

/** Whom an enterprise has on record today; numbers are masked. */
export const Employees = Type.Object({
  today: Day, total: Type.Integer({ description: 'that fit what was looked for' }),
  employees: Type.Array(Type.Object({
    about: Type.String({ description: 'whom to name where something is handed in for them' }), name: Type.String(), number: Type.String({ description: 'masked' }),
    since: Day, position: Type.Optional(Text), insured: Type.Array(Text, { description: 'insurances that the enterprise pays for them' }),
    leave: Type.Optional(Type.String({ description: 'the page on which their leaving is reported' })),
  })),
  leaving: Type.Optional(Type.String({ description: 'the life event by which leavings are reported' })),
}, { title: 'Employees' });
export type Employees = Static<typeof Employees>;
