import type { PartnerPage } from '#core/identity/partner-page.ts';
import type { Language } from './cookies.ts';
import { html, type Html } from './html.ts';

type Texts = {
  readonly title: (name: string) => string; readonly lead: (name: string) => string; readonly purpose: string; readonly learns: string; readonly name: string; readonly mark: string;
  readonly not: string; readonly nots: string; readonly howLong: string; readonly agree: string; readonly refuse: (name: string) => string; readonly kioskTitle: string; readonly kiosk: (name: string) => string;
};

const zh: Texts = {
  title: (name) => `让${name}知道您是谁吗？`, lead: (name) => `${name}不是快办的网页。您同意了，才用这次登录打开它。`, purpose: '用来做什么', learns: '它会知道', name: '您的姓名',
  mark: '一个只给它用的编号，下次认得出是您；别的网页拿到的编号不一样', not: '它不会知道', nots: '您的身份证号、电话、在办的事、材料和记录', howLong: '同意只管这一次登录：退出登录后，下次会再问您。',
  agree: '同意并继续', refuse: (name) => `不同意，回到${name}`, kioskTitle: '自助机上打不开别家的网页', kiosk: (name) => `自助机大家都用，离开时只清得掉快办自己的网页。请用自己的手机或电脑打开${name}。`,
};

const en: Texts = {
  title: (name) => `May ${name} know who you are?`, lead: (name) => `${name} is not a page of Kuaiban. It opens by this sign-in only if you agree.`, purpose: 'What for', learns: 'It learns', name: 'your name',
  mark: 'an identifier made for it alone, by which it knows you again; other pages get another one', not: 'It does not learn', nots: 'your identity number, your telephone, your cases, papers and records', howLong: 'You agree for this sign-in only: after you sign out you are asked again.',
  agree: 'Agree and continue', refuse: (name) => `No, back to ${name}`, kioskTitle: 'Pages of others do not open at a kiosk', kiosk: (name) => `Everybody uses a kiosk, and when you leave it clears only the pages of Kuaiban. Open ${name} on your own phone or computer.`,
};

export const consentTextsOf = (language: Language): Texts => (language === 'en' ? en : zh);

/** Asks somebody who has signed in whether a partner may know who they are: who asks, what for, what it learns and what it does not. */
export function consentForm(page: PartnerPage, language: Language, here: string): Html {
  const t = consentTextsOf(language), name = page[language];
  return html`<section class="card"><div class="head"><h1>${t.title(name)}</h1><p class="lead">${t.lead(name)}</p></div>
<div><h2>${t.purpose}</h2><p>${page.purpose[language]}</p></div>
<div><h2>${t.learns}</h2><ul class="points">${page.tells.includes('name') && html`<li>${t.name}</li>`}<li>${t.mark}</li></ul></div>
<div><h2>${t.not}</h2><p>${t.nots}</p></div>
<p class="hint">${t.howLong}</p>
<form method="post" action="${here}"><button class="go" type="submit" name="agree" value="1">${t.agree}</button><button class="second" type="submit" name="refuse" value="1">${t.refuse(name)}</button></form></section>`;
}

/** Says at a kiosk that the page of a partner is not opened there, and leads back. */
export function notHere(page: PartnerPage, language: Language, here: string): Html {
  const t = consentTextsOf(language), name = page[language];
  return html`<section class="card"><div class="head"><h1>${t.kioskTitle}</h1><p class="lead">${t.kiosk(name)}</p></div>
<form method="post" action="${here}"><button class="second" type="submit" name="refuse" value="1">${t.refuse(name)}</button></form></section>`;
}
