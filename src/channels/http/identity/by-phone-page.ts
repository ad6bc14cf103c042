import { html, NOTHING, type Html } from './html.ts';
import { alert, field, type Faults } from './sign-in-page.ts';
import type { Texts } from './texts.ts';

/** What somebody has typed of who they are. */
export type Who = { readonly number: string; readonly name: string };

/** The way to a password for whoever has none or has forgotten it: who they are, by number and name. */
export function askByPhoneForm(t: Texts, here: string, who: Who, faults: Faults): Html {
  return html`<section class="card"><div class="head"><h1>${t.byPhoneTitle}</h1><p class="lead">${t.byPhoneLead}</p></div>
${alert(t, faults)}
<form method="post" action="${here}" novalidate><input type="hidden" name="by-phone" value="ask">
${field({ name: 'number', label: t.number.person, value: who.number, autocomplete: 'username', fault: faults.number, focus: faults.name === undefined })}
${field({ name: 'name', label: t.byPhoneName, value: who.name, autocomplete: 'name', hint: t.byPhoneNameHint, fault: faults.name, focus: faults.name !== undefined })}
<button class="go" type="submit">${t.smsSend}</button>${faults.send ? html`<p class="fault" role="alert">${faults.send}</p>` : NOTHING}</form>
<p class="hint">${t.byPhoneNone}</p>
${back(t, here)}</section>`;
}

/** The digits that came, and the password. Whether any were sent is not told to whoever only tries. @param demo what a demo instance gives away */
export function setByPhoneForm(t: Texts, here: string, faults: Faults, demo: Html): Html {
  const first = (['code', 'next', 'again'] as const).find((name) => faults[name]) ?? 'code';
  return html`<section class="card"><div class="head"><h1>${t.byPhoneTitle}</h1><p class="lead">${t.byPhoneSent}</p></div>
${alert(t, faults)}
<form method="post" action="${here}" novalidate><input type="hidden" name="by-phone" value="set">
${field({ name: 'code', label: t.code, hint: t.byPhoneCodeHint, value: '', autocomplete: 'one-time-code', fault: faults.code, focus: first === 'code', extra: html` inputmode="numeric" class="code"` })}
${field({ name: 'next', label: t.newPassword, hint: t.newHint, type: 'password', value: '', autocomplete: 'new-password', fault: faults.next, focus: first === 'next' })}
${field({ name: 'again', label: t.newAgain, type: 'password', value: '', autocomplete: 'new-password', fault: faults.again, focus: first === 'again' })}
<button class="go" type="submit">${t.newGo}</button></form>${demo}
<form method="post" action="${here}"><input type="hidden" name="by-phone" value="again"><button class="plain" type="submit">${t.byPhoneAgain}</button></form>
${back(t, here)}</section>`;
}

const back = (t: Texts, here: string): Html => html`<form method="post" action="${here}"><button class="plain" type="submit" name="restart" value="1">${t.byPhoneBack}</button></form>`;
