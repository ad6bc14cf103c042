import { html, NOTHING, type Html } from './html.ts';
import { alert, field, type Faults } from './sign-in-page.ts';
import type { Texts } from './texts.ts';

/**
 * The second factor of a citizen, where a matter asks for one: a code to the phone that the register knows, or a passkey. `phone` is masked, none where none is known; `byPhone`: the password itself was set by that phone; `sent`: whether a code is on its way.
 */
export function secondStepForm(t: Texts, here: string, { phone, byPhone, sent, faults, demo, passkey }: { readonly phone: string | undefined; readonly byPhone: boolean; readonly sent: boolean; readonly faults: Faults; readonly demo: Html; readonly passkey: Html }): Html {
  const send = (look: string, label: string): Html => html`<form method="post" action="${here}"><button class="${look}" type="submit" name="send" value="1">${label}</button>${faults.send ? html`<p class="fault" role="alert">${faults.send}</p>` : NOTHING}</form>`;
  const code = html`<form method="post" action="${here}" novalidate>
${field({ name: 'code', label: t.code, hint: phone === undefined ? '' : t.smsHint(phone), value: '', autocomplete: 'one-time-code', fault: faults.code, focus: true, extra: html` inputmode="numeric" class="code"` })}
<button class="go" type="submit">${t.smsCheck}</button></form>${demo}${send('plain', t.smsAgain)}`;
  return html`<section class="card"><div class="head"><h1>${t.strongTitle}</h1><p class="lead">${t.strongLead}</p></div>
${alert(t, faults)}${phone === undefined ? html`<p class="wait">${byPhone ? t.onlyPhone : t.noPhone}</p>` : sent ? code : html`<p>${t.smsTo(phone)}</p>${send('go', t.smsSend)}`}${passkey}
<form method="post" action="${here}"><button class="plain" type="submit" name="restart" value="1">${t.restart}</button></form></section>`;
}
