import { describe } from 'vitest';
import { badInput } from './short-stories/bad-input.ts';
import { changedAnswers } from './short-stories/answers.ts';
import { counterStories } from './short-stories/counter.ts';
import { following } from './short-stories/following.ts';
import { explainedDecision } from './short-stories/explained.ts';
import { known } from './short-stories/knowledge.ts';
import { manual } from './short-stories/manual.ts';
import { offlineIntake } from './short-stories/offline.ts';
import { publicity } from './short-stories/publicity.ts';
import { queueOfHall } from './short-stories/queue.ts';
import { secondScreen } from './short-stories/screen.ts';
import { settlement } from './short-stories/settlement.ts';
import { verifying } from './short-stories/verify.ts';
import { usingWorld } from './world.ts';

// A world takes longer to start than each of these to tell: they share one. Each has people of its own, and none depends on what another has done.
const world = usingWorld();

describe('bad input', () => badInput(world));
describe('answers on the list', () => changedAnswers(world));
describe('pictures and the manual', () => manual(world));
describe('a decision that is explained', () => explainedDecision(world));
describe('what is published', () => publicity(world));
describe('what is received while the line is down', () => offlineIntake(world));
describe('a counter', () => counterStories(world));
describe('a screen that faces the person', () => secondScreen(world));
describe('the queue of a hall', () => queueOfHall(world));
describe('a settlement within seconds', () => settlement(world));
describe('an employer that is followed after a settlement', () => following(world));
describe('what nobody found becomes an entry', () => known(world));
describe('a paper that is checked', () => verifying(world));
