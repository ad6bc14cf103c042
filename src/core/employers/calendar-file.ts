import { addDays } from '../clocks/day.ts';
import type { Duty } from './duty.ts';

const OCTETS = 75;

/**
 * The duties that have a day as a calendar file (RFC 5545): one all-day event each. What has no day is no event.
 * @param origin the address that people use; each event leads to where the duty is met
 */
export function calendarFile(duties: readonly Duty[], { language, at, origin, name }: { readonly language: 'zh' | 'en'; readonly at: string; readonly origin: string; readonly name: string }): string {
  const stamp = `${at.slice(0, 19).replaceAll(/[-:]/gu, '')}Z`;
  const events = duties.flatMap(({ id, on, what, source, href }) => on === null ? [] : [
    'BEGIN:VEVENT', `UID:${id}@kuaiban`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${on.replaceAll('-', '')}`, `DTEND;VALUE=DATE:${addDays(on, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(what[language])}`, ...(source === null ? [] : [`DESCRIPTION:${escaped(source)}`]), ...(href === null ? [] : [`URL:${origin}${href}`]), 'TRANSP:TRANSPARENT', 'END:VEVENT',
  ]);
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kuaiban//Duties//ZH', `X-WR-CALNAME:${escaped(name)}`, ...events, 'END:VCALENDAR'].map(folded).join('\r\n')}\r\n`;
}

/** Section 3.3.11: what would end a text or a line is written out. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/gu, (mark) => `\\${mark}`).replaceAll(/\r?\n/gu, '\\n');
}

/** Section 3.1: at most 75 octets a line, never in the middle of a character; what goes on begins with a blank. */
function folded(line: string): string {
  const lines: string[] = [];
  let now = '', size = 0;
  for (const letter of line) {
    const octets = octetsOf(letter);
    if (size + octets > OCTETS) {
      lines.push(now);
      [now, size] = [' ', 1];
    }
    now += letter;
    size += octets;
  }
  return [...lines, now].join('\r\n');
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}
