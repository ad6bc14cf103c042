import { setTimeout as pause } from 'node:timers/promises';
import { codeAt, secondsLeft, stepAt } from '#adapters/identity/one-time-codes.ts';
import { CITIES } from '#sandbox/people/places.ts';
import { generateDesk } from '#sandbox/people/staff.ts';

const used = new Map<string, number>();
const staff = [...CITIES.keys()].flatMap((region) => generateDesk('kuaiban', region));

/**
 * A code that this officer has not used in this run, as the authenticator on the phone would show it. One works once and the server
 * takes the step before and after as well, so that three sign-ins need no waiting.
 * @param of whose instance it is; two instances do not share what was used
 */
export async function oneTimeCode(of: string, number: string): Promise<string> {
  const officer = staff.find((each) => each.number === number);
  if (!officer) throw new RangeError(`no officer ${number}`);
  const key = `${of}/${number}`;
  for (;;) {
    // A step that is about to leave the window may be too old when it arrives.
    const now = new Date();
    const earliest = secondsLeft(now) < 3 ? stepAt(now) : stepAt(now) - 1;
    const step = Math.max(earliest, (used.get(key) ?? 0) + 1);
    if (step <= stepAt(now) + 1) {
      used.set(key, step);
      return codeAt(officer.totpSecret, step);
    }
    await pause(secondsLeft(now) * 1000);
  }
}
