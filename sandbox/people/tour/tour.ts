import { EMPLOYERS } from './employers.ts';
import { LOCAL } from './local.ts';
import { PERSONS } from './persons.ts';
import type { Visit } from './visit.ts';

/** The tour: for every life event somebody for each outcome. In each city where the event is on, people of these names live it. */
export const TOUR: readonly Visit[] = [...PERSONS, ...EMPLOYERS, ...LOCAL];
