import { afterAll, describe } from 'vitest';
import { expectSoundRecords } from '../live/command.ts';
import { usingInstance } from '../live/using-instance.ts';
import { clerks } from './employers/clerks.ts';
import { byTheHundred } from './employers/batches.ts';
import { leavers } from './employers/leavers.ts';
import { contestedFigures } from './employers/contested-figures.ts';
import { referred } from './employers/employer.ts';
import { employerLearns } from './employers/employer-learns.ts';

// A start takes longer than most of these: they share one. Each part has people of its own, and none depends on what another has done.
const instance = usingInstance();
// Whatever was done, in whichever order: every chain unbroken, every draw recomputable.
afterAll(() => expectSoundRecords(instance));

describe('somebody who was referred', () => referred(instance));
describe('a figure that is contested', () => contestedFigures(instance));
describe('what an employer learns', () => employerLearns(instance));
describe('filing by the hundred', () => byTheHundred(instance));
describe('a sheet of leavers', () => leavers(instance));
describe('clerks of an enterprise', () => clerks(instance));
