import type { AccountKind } from '#core/identity/principal.ts';
import { html, type Html } from './html.ts';
import { alert, field, type Faults } from './sign-in-page.ts';
import type { Texts } from './texts.ts';

/** The last step of a first sign-in: a password of one's own instead of the one that an administrator or a counter made. */
export function newPasswordForm(t: Texts, kind: AccountKind, here: string, faults: Faults): Html {
  return html`<section class="card"><div class="head"><h1>${t.newTitle}</h1><p class="lead">${t.newLead[kind]}</p></div>
${alert(t, faults)}
<form method="post" action="${here}" novalidate>
${field({ name: 'next', label: t.newPassword, hint: t.newHint, type: 'password', value: '', autocomplete: 'new-password', fault: faults.next, focus: faults.again === undefined })}
${field({ name: 'again', label: t.newAgain, type: 'password', value: '', autocomplete: 'new-password', fault: faults.again, focus: faults.again !== undefined })}
<button class="go" type="submit">${t.newGo}</button></form>
<form method="post" action="${here}"><button class="plain" type="submit" name="restart" value="1">${t.restart}</button></form></section>`;
}
