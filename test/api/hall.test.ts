import { afterAll, describe } from 'vitest';
import { expectSoundRecords } from '../live/command.ts';
import { usingInstance } from '../live/using-instance.ts';
import { afterResult } from './hall/after-result.ts';
import { alone } from './hall/alone.ts';
import { description } from './hall/description.ts';
import { explained } from './hall/explained.ts';
import { uploads } from './hall/uploads.ts';

// A start takes longer than most of these: they share one. Each part has people of its own, and none depends on what another has done.
const instance = usingInstance();
// Whatever was done, in whichever order: every chain unbroken, every draw recomputable.
afterAll(() => expectSoundRecords(instance));

describe('after the result', () => afterResult(instance));
describe('a matter on its own', () => alone(instance));
describe('the description of the API', () => description(instance));
describe('the explanation of a decision', () => explained(instance));
describe('uploads', () => uploads(instance));
