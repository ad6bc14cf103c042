/** The widest hour and minute of a day that has 24 hours. */
const [LAST_HOUR, LAST_MINUTE] = [23, 59];

/**
 * A time of the day as people write it: 9, 930, 9:30, 09.30, with the colon of a Chinese keyboard too.
 * @returns `HH:MM` of the 24-hour clock; `undefined` where it cannot be read
 */
export function readTime(typed: string): string | undefined {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:：.]?(\d{2}))?$/u.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > LAST_HOUR || Number(minutes) > LAST_MINUTE) return undefined;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}
