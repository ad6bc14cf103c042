import { Type } from 'typebox';
import { Day, Text } from './shared.ts';

const said = { source: Type.String(), confirmed: Type.Boolean({ description: 'published by the city' }), example: Type.Boolean({ description: 'made up for a demonstration' }) };
/** What work is paid in a city, by occupation: low, median and high in fen a month, with the source; none where the city has published nothing. */
export const WageGuide = Type.Object({ guide: Type.Optional(Type.Object({ ...said, year: Type.Integer(), published: Day, wages: Type.Array(Type.Object({ occupation: Text, code: Type.String(), low: Type.Integer(), median: Type.Integer(), high: Type.Integer() })) })) }, { title: 'WageGuide' });
/** Courses that have not ended, with the places left. `mine`: of whoever is signed in. */
export const Courses = Type.Object({ courses: Type.Optional(Type.Object({ ...said, list: Type.Array(Type.Object({ id: Type.String(), name: Text, provider: Type.String(), occupation: Text, district: Text, place: Type.String(), from: Day, to: Day, places: Type.Integer(), left: Type.Integer(), free: Type.Boolean(), open: Type.Boolean(), mine: Type.Boolean() })) })) }, { title: 'Courses' });
