import { e, sheet, type Language, type SheetLook } from '../portals/sheet.ts';
import type { PartnerBrand } from './brands.ts';

/** How somebody stands at the partner: not signed in; known by the platform's word, by a name where it was told one; or signed out by its word. */
export type Standing = { readonly kind: 'nobody' | 'ended' } | { readonly kind: 'known'; readonly name: string | undefined };
export type PartnerLook = SheetLook & { readonly brand: PartnerBrand; readonly language: Language; readonly standing: Standing };

const TEXTS = {
  zh: {
    home: '首页', meals: '助餐', signIn: '用快办登录', yours: '您的登录', leave: '离开本站', leaveAll: '连快办一起退出', nobody: '您还没有登录。', ended: '已由快办退出：您在快办退出了登录，这里也跟着退出了。', hello: (name: string) => `您好，${name}`, someone: '您好', by: '已由快办登录', mine: '您的助餐名额已保留：每天 11:00 到 12:30，社区食堂。', first: '登录以后才能看助餐名额。',
    refusedText: '您没有同意，我们不知道您是谁。', wrong: '没有登录', wrongText: '快办的答复对不上，请再试一次。', away: '快办现在连不上，过几分钟再试。', again: '回首页',
  },
  en: {
    home: 'Home', meals: 'Meals', signIn: 'Sign in with Kuaiban', yours: 'Your sign-in', leave: 'Leave this site', leaveAll: 'Sign out of Kuaiban too', nobody: 'You are not signed in.', ended: 'Signed out by Kuaiban: you have signed out there, and so you are here.', hello: (name: string) => `Hello, ${name}`, someone: 'Hello', by: 'Signed in by Kuaiban', mine: 'Your place is kept: every day from 11:00 to 12:30 at the community canteen.', first: 'Sign in to see your place.',
    refusedText: 'You did not agree, and so we do not know who you are.', wrong: 'Not signed in', wrongText: 'The answer of Kuaiban does not fit; please try again.', away: 'Kuaiban does not answer; try again in a few minutes.', again: 'Back to the first page',
  },
} as const;

/** Why nobody was signed in: they said no, the platform's word does not fit, or it does not answer. */
export type Trouble = 'refused' | 'wrong' | 'away';

function page(look: PartnerLook, title: string, body: string): string {
  const t = TEXTS[look.language];
  return sheet(look, title, `<a href="/">${t.home}</a><a href="/meals">${t.meals}</a>${look.standing.kind === 'known' ? `<form method="post" action="/leave"><button>${t.leave}</button></form>` : `<a href="/sign-in">${t.signIn}</a>`}`, body);
}

/** The first page and the one of meals: who somebody is here, and the way to sign in. */
export function partnerPage(look: PartnerLook, which: 'home' | 'meals'): string {
  const t = TEXTS[look.language], { brand, language, standing } = look;
  const who = standing.kind === 'known' ? `<section class="card"><b>${standing.name === undefined ? t.someone : e(t.hello(standing.name))}</b><p>${t.by}</p></section><form method="post" action="/leave-all"><button class="go">${t.leaveAll}</button></form>` : `<p class="card" role="status">${t[standing.kind]}</p><p><a class="go" href="/sign-in">${t.signIn}</a></p>`;
  return which === 'home' ? page(look, t.home, `<h1>${e(brand[language])}</h1><p class="lead">${e(brand.lead[language])}</p><h2>${t.yours}</h2>${who}`) : page(look, t.meals, `<h1>${t.meals}</h1><p class="lead">${standing.kind === 'known' ? t.mine : t.first}</p><h2>${t.yours}</h2>${who}`);
}

export function troublePage(look: PartnerLook, trouble: Trouble): string {
  const t = TEXTS[look.language];
  const text = trouble === 'refused' ? t.refusedText : trouble === 'wrong' ? t.wrongText : t.away;
  return page(look, t.wrong, `<h1>${t.wrong}</h1><p class="note" role="alert">${text}</p><p><a href="/">${t.again}</a></p>`);
}
