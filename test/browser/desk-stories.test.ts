import { describe } from 'vitest';
import { alike } from './short-stories/alike.ts';
import { assistance } from './short-stories/assistance.ts';
import { catalogue } from './short-stories/catalogue.ts';
import { inspections } from './short-stories/inspections.ts';
import { jointReview } from './short-stories/joint.ts';
import { ordered } from './short-stories/ordered.ts';
import { promised } from './short-stories/promised.ts';
import { ratings } from './short-stories/ratings.ts';
import { silent } from './short-stories/silent.ts';
import { usingWorld } from './world.ts';

// A world takes longer to start than each of these to tell: they share one; there are three of these worlds, because one with all of them would be waited for at the end of a run. Each has people of its own, and none depends on what another has done.
const world = usingWorld();

describe('items that are alike', () => alike(world));
describe('another agency that is asked', () => assistance(world));
describe('a matter that others have to agree to', () => jointReview(world));
describe('a decision that is inspected', () => inspections(world));
describe('a promise that is untrue', () => promised(world));
describe('a low rating that is put right', () => ratings(world));
describe('what the province has to book', () => ordered(world));
describe('a correction that waits for its answer', () => silent(world));
describe('the catalogue that is read and tried', () => catalogue(world));
