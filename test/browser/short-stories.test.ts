import { describe } from 'vitest';
import { changedAnswers } from './short-stories/answers.ts';
import { badInput } from './short-stories/bad-input.ts';
import { electronicCard } from './short-stories/card.ts';
import { entitlements } from './short-stories/entitled.ts';
import { explainedDecision } from './short-stories/explained.ts';
import { following } from './short-stories/following.ts';
import { known } from './short-stories/knowledge.ts';
import { manual } from './short-stories/manual.ts';
import { atPartner } from './short-stories/partner.ts';
import { fromPortal } from './short-stories/portal.ts';
import { proving } from './short-stories/prove.ts';
import { publicity } from './short-stories/publicity.ts';
import { settlement } from './short-stories/settlement.ts';
import { verifying } from './short-stories/verify.ts';
import { usingWorld } from './world.ts';

// A world takes longer to start than each of these to tell: they share one; there are three of these worlds, because one with all of them would be waited for at the end of a run. Each has people of its own, and none depends on what another has done.
const world = usingWorld();

describe('bad input', () => badInput(world));
describe('answers on the list', () => changedAnswers(world));
describe('pictures and the manual', () => manual(world));
describe('what somebody is entitled to', () => entitlements(world));
describe('a decision that is explained', () => explainedDecision(world));
describe('a matter that asks for two factors', () => proving(world));
describe('a portal of others', () => fromPortal(world));
describe('the page of a partner', () => atPartner(world));
describe('an electronic card', () => electronicCard(world));
describe('what is published', () => publicity(world));
describe('a settlement within seconds', () => settlement(world));
describe('an employer that is followed after a settlement', () => following(world));
describe('what nobody found becomes an entry', () => known(world));
describe('a paper that is checked', () => verifying(world));
