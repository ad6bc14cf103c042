import { Type, type Static } from 'typebox';
import { COMMITMENT_GROUPS } from '#core/catalog/commitment.ts';
import { Text } from './shared.ts';

/** What one office of a region promises; `city`: the city's own hall. */
export const OfficeCommitments = Type.Object({
  id: Type.String(), name: Text, address: Type.Optional(Type.String()), hours: Text, hotline: Type.String(), supervision: Type.Optional(Type.Object({ by: Text, phone: Type.String() })),
  groups: Type.Array(Type.Object({ group: Type.Enum([...COMMITMENT_GROUPS]), points: Type.Array(Type.Object({ id: Type.String(), name: Text, check: Text, source: Type.String(), toVerify: Type.Boolean() })) })),
}, { title: 'OfficeCommitments' });
export type OfficeCommitments = Static<typeof OfficeCommitments>;
export const OfficeList = Type.Object({ offices: Type.Array(Type.Object({ id: Type.String(), name: Text, address: Type.Optional(Type.String()), hours: Text, points: Type.Integer() })) }, { title: 'OfficeList' });
export type OfficeList = Static<typeof OfficeList>;
