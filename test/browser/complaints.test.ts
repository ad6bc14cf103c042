import { describe } from 'vitest';
import { complaining } from './short-stories/complaints.ts';
import { usingWorld } from './world.ts';

const world = usingWorld();

describe('a promise that was not kept', () => complaining(world));
