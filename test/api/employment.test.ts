import { afterAll, describe } from 'vitest';
import { expectSoundRecords } from '../live/command.ts';
import { usingInstance } from '../live/using-instance.ts';
import { filedVacancies } from './employment/vacancies.ts';
import { appliedFor } from './employment/applications.ts';
import { postedByPartners } from './employment/partners.ts';
import { advised } from './employment/advice.ts';
import { heldFairs } from './employment/fairs.ts';
import { asked } from './employment/questions.ts';

// They share one start. Each part has people and enterprises of its own.
const instance = usingInstance();
afterAll(() => expectSoundRecords(instance));

describe('vacancies that enterprises post', () => filedVacancies(instance));
describe('somebody who applies', () => appliedFor(instance));
describe('the job service of a bank', () => postedByPartners(instance));
describe('talks with an adviser', () => advised(instance));
describe('job fairs', () => heldFairs(instance));
describe('a question about policy', () => asked(instance));
