import { describe } from 'vitest';
import { appraisal } from './short-stories/appraisals.ts';
import { archiving } from './short-stories/archive.ts';
import { caseLife } from './short-stories/case-life.ts';
import { complaining } from './short-stories/complaints.ts';
import { describedApi } from './short-stories/docs.ts';
import { readingGuides } from './short-stories/guides.ts';
import { lateItem } from './short-stories/overdue.ts';
import { passkeys } from './short-stories/passkey.ts';
import { photographs } from './short-stories/reading.ts';
import { staying } from './short-stories/stays.ts';
import { usingWorld } from './world.ts';

// A world takes longer to start than each of these to tell: they share one, and none depends on what another has done. What is late here is made so in the database itself, so that nothing is verified in the end.
const world = usingWorld();

describe('guides', () => readingGuides(world));
describe('the description of the API', () => describedApi(world));
describe('a promise that was not kept', () => complaining(world));
describe('passkeys', () => passkeys(world));
describe('photographs that are read', () => photographs(world));
describe('an appraisal by experts', () => appraisal(world));
describe('a case that is archived', () => archiving(world));
describe('a case and its officer', () => caseLife(world));
describe('a session that ends, in one tab and in all', () => staying(world));
describe('an item that is late', () => lateItem(world));
