import type { Calendar, Clock, ClockReading, Limit, Switch } from '#core/clocks/clock.ts';
import { describeReading } from '#core/clocks/describe-clock.ts';
import { formatLimit } from '#core/clocks/limit.ts';
import { readClock } from '#core/clocks/read-clock.ts';
import type { Localized } from '#core/value.ts';
import type { ClockView } from '../schemas/case.ts';

const STOPPED: ClockReading = { due: { known: false, year: 0 }, statutoryDue: null, state: 'stopped', remaining: null };

const NONE: Localized = { zh: '没有规定期限', en: 'not set' };
const BY_OFFICER: Localized = { zh: '经办人按规定改用', en: 'Chosen by the officer by the rules' };
const BY_PERSON: Localized = { zh: '规则不能确定，转由人来办', en: 'The rules cannot tell; a person decides' };

function limitOrNone(limit: Limit | null): Localized {
  return limit ? formatLimit(limit) : NONE;
}

/** What an officer wrote stands as written, in both languages. */
function switchView({ at, which, from, to, because, basis }: Switch): NonNullable<ClockView['switches']>[number] {
  return { at, by: because === 'rules-cannot-decide' ? 'rules' : 'officer', which, from: limitOrNone(from), to: limitOrNone(to), because: because === 'rules-cannot-decide' ? BY_PERSON : { zh: because, en: because }, basis };
}

/** By which calendar, when, and at which share of a limit a clock is read. */
type ClockContext = { readonly calendar: Calendar; readonly now: string; readonly warnAt: number };

/** A clock as pages show it: colour, remaining time in words, promise and law kept apart. @param discreet without the reasons that officers wrote, which may tell of the person */
export function clockView(clock: Clock, { calendar, now, warnAt }: ClockContext, { discreet = false }: { readonly discreet?: boolean } = {}): ClockView {
  // What has ended has no remaining time to count, and most items of a case have ended at once.
  const reading = clock.stoppedAt === null ? readClock(clock, calendar, now, warnAt) : STOPPED;
  const { due, statutoryDue } = reading;
  return {
    state: reading.state, startedAt: clock.startedAt,
    ...(due.known && { dueDay: due.day, dueAt: due.at }), ...(statutoryDue?.known && { statutoryDay: statutoryDue.day }),
    ...(reading.remaining !== null && { remaining: reading.remaining }), remainingText: describeReading(reading, clock.promised.unit),
    promised: formatLimit(clock.promised), statutory: limitOrNone(clock.statutory), ...(clock.statutory && { byLaw: true as const }), ...(clock.switches && { switches: clock.switches.map(switchView).map((each) => (discreet && each.by === 'officer' ? { ...each, because: BY_OFFICER } : each)) }),
  };
}
