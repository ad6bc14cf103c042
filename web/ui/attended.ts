import { PATIENCE_MS } from '../kiosk/patience.ts';
import { tellTabs } from './tabs.ts';

let touched = Date.now();
let attended = Date.now();
let [isBoard, idleMs] = [false, Infinity];

/** When somebody has last touched the screen, the keys or the wheel. */
export function touchedAt(): number {
  return touched;
}

/** Somebody is here, or there is nobody's to keep. */
export function touch(): void {
  touched = Date.now();
}

/** When a request has last gone out, from here or another tab, while somebody was there: from then on the server counts. */
export function attendedAt(): number {
  return attended;
}

/** A request has gone out from a tab where somebody is. */
export function noteAttended(): void {
  attended = Date.now();
}

/** The page is a board on a wall, or is not any more: nobody has to be there. */
export function showBoard(shown: boolean): void {
  isBoard = shown;
}

export function isBoardShown(): boolean {
  return isBoard;
}

/** After so many seconds without anybody the session ends, as the server says. */
export function knowIdle(seconds: number): void {
  idleMs = seconds * 1_000;
}

/**
 * What a request says of who is there. A page that goes on asking by itself must not keep its last user signed in (GB/T 22239: a session without its user ends): after a
 * minute without a touch its requests say so. A board says that it is one, and once the time is over no touch makes it another: whoever stands before a wall has not signed in.
 */
export function attendance(): Readonly<Record<string, string>> {
  const isQuiet = Date.now() - touched > PATIENCE_MS;
  if (isBoard && (isQuiet || Date.now() - attended >= idleMs)) return { 'x-kuaiban-unattended': 'board' };
  if (isQuiet) return { 'x-kuaiban-unattended': '1' };
  noteAttended();
  tellTabs({ is: 'attended' });
  return {};
}

/** Begins to notice whether somebody is there. */
export function noticeTouches(): void {
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const) addEventListener(event, touch, { passive: true, capture: true });
}
