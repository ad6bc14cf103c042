import { PATIENCE_MS } from '../kiosk/patience.ts';
import { getPreferences } from './preferences.ts';
import { client } from './request.ts';

let touched = Date.now();

/** When somebody has last touched the screen, the keys or the wheel. */
export function touchedAt(): number {
  return touched;
}

/** Somebody is here, or there is nobody's to keep. */
export function touch(): void {
  touched = Date.now();
}

/** On a machine for everybody a page that goes on asking by itself must not keep its last user signed in: after a minute without a touch its requests say so. */
export function markUnattended(): void {
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const) addEventListener(event, touch, { passive: true, capture: true });
  client.use({
    onRequest({ request }) {
      if (getPreferences().mode === 'kiosk' && Date.now() - touched > PATIENCE_MS) request.headers.set('x-kuaiban-unattended', '1');
    },
  });
}
