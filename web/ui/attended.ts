import { getPreferences } from './preferences.ts';
import { client } from './request.ts';

const patienceMs = 60_000;

/** On a machine for everybody a page that goes on asking by itself must not keep its last user signed in: after a minute without a touch its requests say so. */
export function markUnattended(): void {
  let touchedAt = Date.now();
  for (const event of ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const) addEventListener(event, () => { touchedAt = Date.now(); }, { passive: true, capture: true });
  client.use({
    onRequest({ request }) {
      if (getPreferences().mode === 'kiosk' && Date.now() - touchedAt > patienceMs) request.headers.set('x-kuaiban-unattended', '1');
    },
  });
}
