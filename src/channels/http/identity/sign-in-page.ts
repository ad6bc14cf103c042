import type { Localized } from '#core/value.ts';
import type { PasskeyOptions } from '#usecases/identity/ports.ts';
import type { AccountKind } from '#core/identity/principal.ts';
import type { Language } from './cookies.ts';
import { html, NOTHING, type Html } from './html.ts';
import type { Texts } from './texts.ts';

/** Somebody who does not exist and may be tried out. */
export type DemoAccount = { readonly kind: AccountKind; readonly login: string; readonly operator?: string; readonly label: Localized; readonly story: Localized; /** Shown when it is asked for: one of many of a kind. */ readonly folded?: true; /** The heading below which it stands. */ readonly under?: Localized };

export type Field = 'number' | 'operator' | 'password' | 'name' | 'next' | 'again' | 'code' | 'assertion' | 'send' | 'card';
/** What is wrong, by the field it stands at. */
export type Faults = Partial<Readonly<Record<Field, string>>>;
/** What the form holds. A password is only ever put back for a demo account. */
export type Filled = { readonly number: string; readonly operator: string; readonly password: string; readonly name?: string; readonly label?: string; /** Whether too many tries have locked it: then what else can be done stands open. */ readonly locked?: true };

export const EMPTY: Filled = { number: '', operator: '', password: '' };

type FieldLook = { readonly name: Field; readonly label: string; readonly value: string; readonly type?: string; readonly autocomplete: string; readonly hint?: string; readonly fault: string | undefined; readonly focus: boolean; readonly extra?: Html };

/** One line to fill in, with its hint and what is wrong with it. */
export function field({ name, label, value, type = 'text', autocomplete, hint, fault, focus, extra = NOTHING }: FieldLook): Html {
  const described = [hint && `${name}-hint`, fault && `${name}-fault`].filter(Boolean).join(' ');
  return html`<div class="field"><label for="${name}">${label}</label>${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : NOTHING}
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false" maxlength="100"${extra}${described ? html` aria-describedby="${described}"` : NOTHING}${fault ? html` aria-invalid="true"` : NOTHING}${focus ? html` autofocus` : NOTHING}>
${fault ? html`<p class="fault" id="${name}-fault">${fault}</p>` : NOTHING}</div>`;
}

/** Said first where something has to be mended. */
export const alert = (t: Texts, faults: Faults): Html => (Object.keys(faults).length > 0 ? html`<p class="note" role="alert">${t.errorTitle}</p>` : NOTHING);

/** Number and password. `here` is the path of the page, which the form posts to. */
export function passwordForm(t: Texts, kind: AccountKind, here: string, filled: Filled, faults: Faults, passkey: Html, kiosk: boolean): Html {
  // The first thing to mend, else the first thing to do; a form that is filled in only wants to be sent.
  const first = (['number', 'operator', 'password', 'card'] as const).find((name) => faults[name]) ?? (filled.label === undefined ? 'number' : 'send');
  const staff = kind === 'staff';
  const elsewhere = (['person', 'enterprise', 'staff'] as const).filter((one) => one !== kind);
  const homes = { person: '/', enterprise: '/employer', staff: '/desk' } as const;
  return html`<section class="card"><div class="head"><h1>${t.title[kind]}</h1><p class="lead">${t.lead[kind]}</p></div>
${alert(t, faults)}${filled.label ? html`<p class="filled" role="status">${t.demoFilled(filled.label)}</p>` : NOTHING}
<form method="post" action="${here}" novalidate>
${field({ name: 'number', label: t.number[kind], value: filled.number, autocomplete: 'username', fault: faults.number, focus: first === 'number' })}
${kind === 'enterprise' ? field({ name: 'operator', label: t.operator, hint: t.operatorHint, value: filled.operator, autocomplete: 'off', fault: faults.operator, focus: first === 'operator' }) : NOTHING}
${field({ name: 'password', label: t.password, type: 'password', value: filled.password, autocomplete: 'current-password', fault: faults.password, focus: first === 'password' })}
<button class="go" type="submit"${first === 'send' && html` autofocus`}>${staff ? t.next : t.submit}</button></form>${passkey}${kind === 'person' && !kiosk ? byPhone(t, here) : NOTHING}${cannot(t, kind, faults.password !== undefined && filled.locked === true)}
<nav class="others" aria-label="${t.others}">${elsewhere.map((one) => html`<a href="/auth/sign-in?as=${one}&amp;return=${encodeURIComponent(homes[one])}">${t.elsewhere[one]}</a>`)}</nav></section>`;
}

/** For whoever has no password yet or has forgotten theirs; not at a machine for everybody, where the next one could look on. */
function byPhone(t: Texts, here: string): Html {
  return html`<form class="by-phone" method="post" action="${here}"><button class="plain" type="submit" name="by-phone" value="begin">${t.byPhone}</button></form>`;
}

/** What to do without password, phone or number, and where to go: nobody is left at a form that does not let them in. */
function cannot(t: Texts, kind: AccountKind, open: boolean): Html {
  return html`<details class="cannot"${open && html` open`}><summary>${t.help[kind]}</summary><dl>${t.helpLines[kind].map(([when, what]) => html`<dt>${when}</dt><dd>${what}</dd>`)}</dl>
${kind === 'staff' ? NOTHING : html`<p class="others"><a href="/offices">${t.helpOffices}</a><a href="tel:12333">${t.helpCall}</a><a href="/track">${t.helpTrack}</a></p>`}</details>`;
}

/** A passkey instead of number and password, or (`confirms`) as what is asked for beside them: for its script alone, which shows the button where the browser has passkeys. */
export function passkeyForm(t: Texts, here: string, options: PasskeyOptions, fault: string | undefined, confirms: boolean): Html {
  return html`<form class="passkey" id="passkey" method="post" action="${here}" data-options="${JSON.stringify(options)}" hidden><input type="hidden" name="assertion">
<button class="second" type="submit">${confirms ? t.passkeyConfirm : t.passkey}</button><p class="hint">${t.passkeyHint}</p></form>
<p class="fault" id="passkey-fault" role="alert" data-failed="${t.passkeyFailed}"${fault === undefined && html` hidden`}>${fault ?? ''}</p><script type="module" src="/passkey.js"></script>`;
}

/** The six digits, after the password was right. `demo` is what a demo instance gives away. */
export function codeForm(t: Texts, here: string, faults: Faults, demo: Html): Html {
  return html`<section class="card"><div class="head"><h1>${t.codeTitle}</h1><p class="lead">${t.codeLead}</p></div>
${alert(t, faults)}
<form method="post" action="${here}" novalidate>
${field({ name: 'code', label: t.code, hint: t.codeHint, value: '', autocomplete: 'one-time-code', fault: faults.code, focus: true, extra: html` inputmode="numeric" class="code"` })}
<button class="go" type="submit">${t.submit}</button></form>${demo}
<form method="post" action="${here}"><button class="plain" type="submit" name="restart" value="1">${t.restart}</button></form></section>`;
}

/** The demo people of this entrance: each button asks for the same page with the form filled in. */
export function demoPeople(t: Texts, language: Language, here: string, people: readonly { readonly at: number; readonly account: DemoAccount }[]): Html {
  if (people.length === 0) return NOTHING;
  const listOf = (some: typeof people): Html => html`<ul class="people">${some.map(({ at, account }) => html`<li><button class="person" type="submit" name="fill" value="${at}"><b>${account.label[language]}</b><span>${account.story[language]}</span></button></li>`)}</ul>`;
  const underOf = (some: typeof people): readonly Html[] => [...new Set(some.flatMap(({ account }) => account.under?.[language] ?? []))].map((heading) => html`<h3>${heading}</h3>${listOf(some.filter(({ account }) => account.under?.[language] === heading))}`);
  const [open, folded] = [people.filter(({ account }) => !account.folded), people.filter(({ account }) => account.folded)];
  const [more, byMatter] = [folded.filter(({ account }) => !account.under), folded.filter(({ account }) => account.under)];
  return html`<section class="demo" aria-labelledby="demo"><div class="head"><h2 id="demo">${t.demoTitle}<span class="tag">${t.demo}</span></h2><p class="lead">${t.demoLead}</p></div>
<form method="get" action="${here}">${listOf(open.filter(({ account }) => !account.under))}${underOf(open)}${more.length > 0 ? html`<details><summary>${t.demoMore(more.length)}</summary>${listOf(more)}</details>` : NOTHING}${byMatter.length > 0 ? html`<details><summary>${t.demoByMatter(byMatter.length)}</summary>${underOf(byMatter)}</details>` : NOTHING}</form></section>`;
}

/** The code that a demo instance has sent to an invented phone. */
export function demoPhone(t: Texts, code: string): Html {
  return html`<p class="codebox"><span class="tag">${t.demo}</span><span>${t.demoCode}</span><strong>${code}</strong></p>`;
}

/** The code of a demo officer, or when the next one comes. */
export function demoCode(t: Texts, number: string, code: string | null, seconds: number): Html {
  return html`<div class="field"><p class="codebox"><span class="tag">${t.demo}</span>${code === null ? html`<span>${t.demoNext(seconds)}</span>` : html`<span>${t.demoCode}</span><strong>${code}</strong>`}</p>
<p class="hint">${t.demoCommand} <code>npx kuaiban otp ${number}</code></p></div>`;
}
