import { afterAll, describe } from 'vitest';
import { expectSoundRecords } from '../live/command.ts';
import { usingInstance } from '../live/using-instance.ts';
import { assistance } from './item-life/assistance.ts';
import { handingBack } from './item-life/hand-back.ts';
import { jointReview } from './item-life/joint.ts';
import { publicDraw } from './item-life/public-draw.ts';
import { publicity } from './item-life/publicity.ts';
import { silence } from './item-life/silence.ts';
import { urging } from './item-life/urge.ts';
import { siteVisit } from './item-life/visits.ts';
import { withdrawing } from './item-life/withdraw.ts';

// A start takes longer than most of these: they share one. Each part has people of its own, and none depends on what another has done.
const instance = usingInstance();
// Whatever was done, in whichever order: every chain unbroken, every draw recomputable.
afterAll(() => expectSoundRecords(instance));

describe('an item that is urged', () => urging(instance));
describe('an item that is given back', () => handingBack(instance));
describe('an item that is withdrawn', () => withdrawing(instance));
describe('an item that is to be corrected', () => silence(instance));
describe('the draw of an item', () => publicDraw(instance));
describe('a visit on site', () => siteVisit(instance));
describe('an item about which another agency is asked', () => assistance(instance));
describe('an item that another line of work has to agree to', () => jointReview(instance));
describe('an item that is published first', () => publicity(instance));
