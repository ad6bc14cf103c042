import type { Brand } from './brands.ts';
import type { Person } from './issuer.ts';
import { e, sheet, type Language } from './sheet.ts';

export type Localized = { readonly zh: string; readonly en: string };
/** A life event as the platform's public catalogue has it. */
export type Offered = { readonly id: string; readonly name: Localized; readonly subject: string; readonly filedBy: readonly string[] };
/** What the platform says became of a case. */
export type Told = { readonly number: string; readonly lifeEvent: Localized; readonly status: string; readonly submittedAt: string; readonly items: readonly { readonly name: Localized; readonly headline: Localized }[] };
export type Look = { readonly brand: Brand; readonly language: Language; readonly path: string; readonly who?: Person | undefined };

const TEXTS = {
  zh: {
    home: '首页', mine: '我的办件', signIn: '登录', signOut: '退出', events: '可以办的事', go: '去办理', none: '还没有从这里办过事。', away: '快办现在连不上，过几分钟再看。', toHome: '看看能办什么',
    number: '身份证号', password: '密码', face: '同时刷脸（演示：直接算通过，等级更高）', wrong: '身份证号或密码不对。演示人员的密码是 kuaiban。', level: '这件事要更高的等级：请勾选刷脸。', people: '演示人员', at: '提交于', running: '办理中', ended: '已办结', out: '正在退出…', outDone: '已经退出', outText: '这里和从这里登录的网站都退出了。', outGo: '退出', asks: (name: string) => `登录${name}`, lead: '一次登录，从这里去办事不用再登录。',
  },
  en: {
    home: 'Home', mine: 'My cases', signIn: 'Sign in', signOut: 'Sign out', events: 'What you can apply for', go: 'Apply', none: 'You have not applied for anything from here yet.', away: 'Kuaiban does not answer; look again in a few minutes.', toHome: 'See what there is',
    number: 'Identity number', password: 'Password', face: 'Also by face (demonstration: passes at once, a higher level)', wrong: 'Identity number or password is wrong. Demo people have the password kuaiban.', level: 'This needs a higher level: tick “by face”.', people: 'Demo people', at: 'handed in', running: 'in progress', ended: 'done', out: 'Signing out…', outDone: 'You are signed out', outText: 'Here, and at the sites that you signed in to from here.', outGo: 'Sign out', asks: (name: string) => `Sign in to ${name}`, lead: 'Sign in once; what you open from here does not ask again.',
  },
} as const;

function page(look: Look, title: string, body: string): string {
  const t = TEXTS[look.language];
  return sheet(look, title, `<a href="/">${t.home}</a><a href="/mine">${t.mine}</a>${look.who ? `<span>${e(look.who.name)}</span><form method="post" action="/sign-out"><button>${t.signOut}</button></form>` : `<a href="/sign-in">${t.signIn}</a>`}`, body);
}

/** What can be applied for, as the platform's public catalogue lists it. */
export function homePage(look: Look, events: readonly Offered[] | undefined): string {
  const { brand, language } = look, t = TEXTS[language];
  const list = events === undefined ? `<p class="note" role="alert">${t.away}</p>` : `<ul class="events">${events.map(({ id, name }) => `<li><a href="/open/${encodeURIComponent(id)}">${e(name[language])}<span>${t.go}</span></a></li>`).join('')}</ul>`;
  return page(look, t.home, `<h1>${e(brand[language])}</h1><p class="lead">${e(brand.lead[language])}</p><h2>${t.events}</h2>${list}`);
}

/** The portal's own sign-in. @param action where the form goes */
export function signInPage(look: Look, action: string, people: readonly Person[], trouble: 'wrong' | 'level' | undefined, filled: Person | undefined): string {
  const t = TEXTS[look.language];
  return page(look, t.signIn, `<div class="narrow"><h1>${e(t.asks(look.brand.signIn[look.language]))}</h1><p class="lead">${t.lead}</p>${trouble ? `<p class="note" role="alert">${t[trouble]}</p>` : ''}
<form method="post" action="${e(action)}"><div><label for="number">${t.number}</label><input id="number" name="number" autocomplete="username" value="${e(filled?.number ?? '')}"></div><div><label for="password">${t.password}</label><input id="password" name="password" type="password" autocomplete="current-password" value="${filled ? PASSWORD : ''}"></div><label class="check"><input type="checkbox" name="face" value="1">${t.face}</label><button class="go">${t.signIn}</button></form>
<h2>${t.people}</h2><form method="get" action="${e(action)}">${[...new URLSearchParams(action.split('?')[1] ?? '')].map(([name, value]) => `<input type="hidden" name="${e(name)}" value="${e(value)}">`).join('')}<ul class="people">${people.map(({ number, name }) => `<li><button name="fill" value="${e(number)}">${e(name)}</button></li>`).join('')}</ul></form></div>`);
}

/** What the platform says of what was handed in from here. */
export function minePage(look: Look, cases: readonly Told[] | undefined): string {
  const { language } = look, t = TEXTS[language];
  const body = cases === undefined ? `<p class="note" role="alert">${t.away}</p>` : cases.length === 0 ? `<p>${t.none} <a href="/">${t.toHome}</a></p>`
    : cases.map((each) => `<section class="card"><b>${e(each.lifeEvent[language])}</b> · ${each.status === 'ended' ? t.ended : t.running}<p>${e(each.number)} · ${t.at} ${e(inChina(each.submittedAt))}</p><ul>${each.items.map((item) => `<li><b>${e(item.name[language])}</b><br>${e(item.headline[language])}</li>`).join('')}</ul></section>`).join('');
  return page(look, t.mine, `<h1>${t.mine}</h1>${body}`);
}

/** Signing out, around the form of the provider; without a script there is a button. */
export function endPage(look: Look, form: string): string {
  const t = TEXTS[look.language];
  return page(look, t.signOut, `<h1>${t.out}</h1>${form}<input type="hidden" name="logout" value="yes" form="op.logoutForm"><p><button class="go" form="op.logoutForm">${t.outGo}</button></p><script>document.getElementById('op.logoutForm').submit()</script>`);
}

export function endedPage(look: Look): string {
  const t = TEXTS[look.language];
  return page(look, t.outDone, `<h1>${t.outDone}</h1><p class="lead">${t.outText}</p>`);
}

/** The published password of the demo people. */
export const PASSWORD = 'kuaiban';

const inChina = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
