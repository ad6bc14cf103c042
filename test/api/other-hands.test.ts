import { afterAll, describe } from 'vitest';
import { expectSoundRecords } from '../live/command.ts';
import { usingInstance } from '../live/using-instance.ts';
import { acrossCities } from './other-hands/across-cities.ts';
import { atCounter } from './other-hands/counter.ts';
import { backtests } from './other-hands/backtests.ts';
import { guardians } from './other-hands/guardians.ts';
import { integrityBoard } from './other-hands/integrity.ts';
import { mandates } from './other-hands/mandates.ts';
import { promised } from './other-hands/promised.ts';
import { hallQueue } from './other-hands/queue.ts';
import { successors } from './other-hands/successors.ts';
import { supervision } from './other-hands/supervision.ts';
import { onTelephone } from './other-hands/telephone.ts';
import { unknownTie } from './other-hands/unknown-tie.ts';

// A start takes longer than most of these: they share one. Each part has people of its own, and none depends on what another has done.
const instance = usingInstance();
// Whatever was done, in whichever order: every chain unbroken, every draw recomputable.
afterAll(() => expectSoundRecords(instance));

describe('a mandate', () => mandates(instance));
describe('a guardian', () => guardians(instance));
describe('a counter', () => atCounter(instance));
describe('the telephone', () => onTelephone(instance));
describe('a counter of another city', () => acrossCities(instance));
describe('a relative whom no register knows', () => unknownTie(instance));
describe('a relative of somebody who has died', () => successors(instance));
describe('supervision', () => supervision(instance));
describe('the integrity board', () => integrityBoard(instance));
describe('the queue of a hall', () => hallQueue(instance));
describe('a promise and its inspection', () => promised(instance));
describe('a draft of the rules', () => backtests(instance));
