import { describe } from 'vitest';
import { assistance } from './short-stories/assistance.ts';
import { changedAnswers } from './short-stories/answers.ts';
import { counterStories } from './short-stories/counter.ts';
import { following } from './short-stories/following.ts';
import { inspections } from './short-stories/inspections.ts';
import { explainedDecision } from './short-stories/explained.ts';
import { jointReview } from './short-stories/joint.ts';
import { known } from './short-stories/knowledge.ts';
import { manual } from './short-stories/manual.ts';
import { offlineIntake } from './short-stories/offline.ts';
import { ordered } from './short-stories/ordered.ts';
import { promised } from './short-stories/promised.ts';
import { publicity } from './short-stories/publicity.ts';
import { settlement } from './short-stories/settlement.ts';
import { silent } from './short-stories/silent.ts';
import { verifying } from './short-stories/verify.ts';
import { usingWorld } from './world.ts';

// A world takes longer to start than each of these to tell: they share one. Each has people of its own, and none depends on what another has done.
const world = usingWorld();

describe('answers on the list', () => changedAnswers(world));
describe('pictures and the manual', () => manual(world));
describe('another agency that is asked', () => assistance(world));
describe('a matter that others have to agree to', () => jointReview(world));
describe('a decision that is inspected', () => inspections(world));
describe('a decision that is explained', () => explainedDecision(world));
describe('a promise that is untrue', () => promised(world));
describe('what is published', () => publicity(world));
describe('what the province has to book', () => ordered(world));
describe('a correction that waits for its answer', () => silent(world));
describe('what is received while the line is down', () => offlineIntake(world));
describe('a counter', () => counterStories(world));
describe('a settlement within seconds', () => settlement(world));
describe('an employer that is followed after a settlement', () => following(world));
describe('what nobody found becomes an entry', () => known(world));
describe('a paper that is checked', () => verifying(world));
