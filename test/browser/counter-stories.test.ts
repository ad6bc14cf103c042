import { describe } from 'vitest';
import { administrators } from './short-stories/administrators.ts';
import { counterStories } from './short-stories/counter.ts';
import { forgotten } from './short-stories/forgotten.ts';
import { longWay } from './short-stories/long-way.ts';
import { offlineIntake } from './short-stories/offline.ts';
import { queueOfHall } from './short-stories/queue.ts';
import { secondScreen } from './short-stories/screen.ts';
import { telephoneStory } from './short-stories/telephone.ts';
import { usingWorld } from './world.ts';

// A world takes longer to start than each of these to tell: they share one; there are three of these worlds, because one with all of them would be waited for at the end of a run. Each has people of its own, and none depends on what another has done.
const world = usingWorld();

describe('the three administrators', () => administrators(world));
describe('what is received while the line is down', () => offlineIntake(world));
describe('a counter', () => counterStories(world));
describe('a screen that faces the person', () => secondScreen(world));
describe('a forgotten password', () => forgotten(world));
describe('the telephone', () => telephoneStory(world));
describe('the long way from a ticket to a repair', () => longWay(world));
describe('the queue of a hall', () => queueOfHall(world));
