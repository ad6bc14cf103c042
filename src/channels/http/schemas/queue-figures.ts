import { Type, type Static } from 'typebox';
import { Day, Text } from './shared.ts';

/** Arrivals and waits at an office by the hour of the day, for staffing; of nobody in particular. */
export const QueueFigures = Type.Object({
  office: Type.Object({ id: Type.String(), name: Text }), offices: Type.Array(Type.Object({ id: Type.String(), name: Text })),
  from: Day, to: Day, days: Type.Integer({ description: 'days on which anybody came' }),
  hours: Type.Array(Type.Object({
    hour: Type.Integer(), arrived: Type.Integer(), served: Type.Integer(), gone: Type.Integer({ description: 'gave their number back, or it was never taken up' }),
    median: Type.Union([Type.Integer(), Type.Null()], { description: 'minutes until they were taken up' }), most: Type.Union([Type.Integer(), Type.Null()], { description: 'minutes within which nine of ten were' }),
  })),
  bookings: Type.Object({ booked: Type.Integer(), arrived: Type.Integer(), cancelled: Type.Integer(), missed: Type.Integer() }),
}, { title: 'QueueFigures' });
export type QueueFigures = Static<typeof QueueFigures>;
