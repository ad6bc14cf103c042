import type { CardOutcome } from '#usecases/identity/check-card.ts';
import { html, type Html } from './html.ts';
import { field } from './sign-in-page.ts';
import type { Texts } from './texts.ts';

/** At a kiosk: the code of somebody's electronic card, which a scanner types and sends; a script offers the camera where the browser can read by it. */
export function cardForm(t: Texts, here: string, fault: string | undefined): Html {
  return html`<form class="passkey" id="card-form" method="post" action="${here}" novalidate data-camera="${t.cardCamera}" data-stop="${t.cardStop}" data-failed="${t.cardNoCamera}">
${field({ name: 'card', label: t.card, hint: t.cardHint, value: '', autocomplete: 'off', fault, focus: fault !== undefined })}
<button class="second" type="submit">${t.cardGo}</button></form>`;
}

/** What whoever stands there reads and does, where a card did not sign them in. */
export function cardFault(t: Texts, outcome: Exclude<CardOutcome, { readonly kind: 'signed-in' }>, minutesUntil: (until: Date) => number): string {
  return outcome.kind === 'locked' ? t.cardLocked(minutesUntil(outcome.until)) : t.cardFault[outcome.kind];
}
