import { Type, type Static } from 'typebox';
import { Text } from './shared.ts';

const Row = Type.Object({
  name: Text, others: Type.Boolean({ description: 'several that are too small to be shown by themselves' }), levels: Type.Array(Type.Integer(), { minItems: 5, maxItems: 5, description: 'how many of each level, 非常不满意 first' }), total: Type.Integer(),
  satisfied: Type.Integer({ description: '基本满意 and better, of a thousand' }), answered: Type.Integer({ description: 'low ratings whose repair has its answer' }), inTime: Type.Integer({ description: 'of these: in time' }),
}, { title: 'RatingFiguresRow' });
export type RatingFiguresRow = Static<typeof Row>;

/** Ratings of a region in a quarter that is over. A group with fewer ratings than `least` is not shown by itself. */
export const RatingFigures = Type.Object({
  region: Text, quarter: Type.String(), quarters: Type.Array(Type.String()), least: Type.Integer(), whole: Type.Optional(Row), services: Type.Array(Row), channels: Type.Array(Row), offices: Type.Array(Row),
  uncounted: Type.Integer({ description: 'that do not count because an appeal of whoever was rated was upheld' }),
}, { title: 'RatingFigures' });
export type RatingFigures = Static<typeof RatingFigures>;
