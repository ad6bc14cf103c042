import { expect, test } from 'vitest';
import { cn } from '../../../test/support/calendar.ts';
import { flagsOf } from './flags.ts';

const AT = '2026-11-26T02:00:00.000Z';
const flags = (change: object = {}) => flagsOf({ supervised: null, state: 'green', away: false, ...change }, AT, { longWait: 3, correctionReminder: 3 }, cn);

test.each([
  [{}, []], [{ state: 'yellow' }, ['yellow']], [{ state: 'red' }, ['red']], [{ state: 'overdue', away: true }, ['overdue', 'absent']], [{ state: 'paused' }, []],
  [{ supervised: { departments: ['hospital'], since: '2026-11-20T02:00:00.000Z' } }, ['held']], [{ supervised: { departments: ['hospital'], since: '2026-11-23T02:00:00.000Z' } }, []],
  [{ supervised: { correction: { until: '2026-11-29' } } }, ['silent']], [{ supervised: { correction: { until: '2026-11-30' } } }, []],
  [{ supervised: { correction: { until: '2027-01-30', death: '2026-11-20' } } }, ['bereaved']],
  [{ supervised: { undrawn: true } }, ['undrawn']], [{ supervised: { request: { reason: 'why', at: AT } } }, ['request']], [{ state: 'red', supervised: { order: { what: 'x', until: '2026-11-27', at: AT }, escalated: { to: 'head', because: 'clock', at: AT } } }, ['escalated', 'red', 'order']],
])('given %j, then it is listed for %j', (change, expected) => expect(flags(change)).toEqual(expected));
