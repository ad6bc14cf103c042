import { PATIENCE_MS } from '../kiosk/patience.ts';
import { client } from './request.ts';
import { tellTabs } from './tabs.ts';

let touched = Date.now();
let attended = Date.now();

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

/** A page that goes on asking by itself must not keep its last user signed in (GB/T 22239: a session without its user ends): after a minute without a touch its requests say so. */
export function markUnattended(): void {
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const) addEventListener(event, touch, { passive: true, capture: true });
  client.use({
    onRequest({ request }) {
      if (Date.now() - touched > PATIENCE_MS) return request.headers.set('x-kuaiban-unattended', '1');
      noteAttended();
      tellTabs({ is: 'attended' });
    },
  });
}
