import type { IssuerFault } from '#core/identity/issuer.ts';
import type { Language } from './cookies.ts';

type Say = (name: string) => string;
type IssuerTexts = {
  readonly others: string; readonly here: string; readonly counter: string; readonly by: Say; readonly again: Say;
  readonly title: Readonly<Record<IssuerFault, Say>>; readonly what: Readonly<Record<IssuerFault, Say>>;
};

/** What is said of the sign-ins of others; each says what to do. */
const zh: IssuerTexts = {
  others: '用别的账号登录', here: '在这里登录', counter: '都不方便，就带身份证件到任一窗口办理。', by: (name) => `用${name}登录`, again: (name) => `再试一次${name}`,
  title: {
    'down': (name) => `${name}现在连不上`, 'denied': () => '您没有完成登录', 'unproven': (name) => `${name}还没有核实您的身份`, 'too-low': (name) => `${name}这次登录的认证等级不够`,
    'unknown': () => '这里没有您的账号', 'misfit': (name) => `${name}发来的登录信息对不上`,
  },
  what: {
    'down': () => '不是您的问题，您填的内容也没有丢。请过几分钟再试，或者现在就换一种办法登录。',
    'denied': (name) => `在${name}没有点同意，或者中途返回了。可以再试一次，也可以换一种办法登录。`,
    'unproven': (name) => `请先在${name}完成实名认证再来，或者换一种办法登录。`,
    'too-low': (name) => `请在这里用两种办法登录，或者在${name}用更高等级（例如刷脸）登录后再来。`,
    'unknown': (name) => `${name}核实了您的身份，但是本市登记里没有这个身份证号的账号。请带身份证件到任一窗口开通；如果您用别的证件号登记过，请用那个号码在这里登录。`,
    'misfit': () => '为了安全没有让您登录：它可能过期了，也可能不是给这里的。请从头再登录一次；还不行就换一种办法。',
  },
};

const en: IssuerTexts = {
  others: 'Sign in with another account', here: 'Sign in here', counter: 'If none of these suits you, come to any counter with your identity card.', by: (name) => `Sign in by ${name}`, again: (name) => `Try ${name} again`,
  title: {
    'down': (name) => `${name} does not answer`, 'denied': () => 'You did not finish signing in', 'unproven': (name) => `${name} has not verified your identity`, 'too-low': (name) => `This sign-in by ${name} is not sure enough`,
    'unknown': () => 'You have no account here', 'misfit': (name) => `What ${name} sent does not fit`,
  },
  what: {
    'down': () => 'This is not your fault, and nothing you filled in is lost. Try again in a few minutes, or sign in another way now.',
    'denied': (name) => `You did not agree at ${name}, or came back before. Try again, or sign in another way.`,
    'unproven': (name) => `First have your identity verified at ${name}, or sign in another way.`,
    'too-low': (name) => `Sign in here by two factors, or sign in at ${name} at a higher level (by face, for example) and come again.`,
    'unknown': (name) => `${name} has verified your identity, but this city has no account for that identity number. Come to any counter with your identity card to open one; if you are registered under another number, sign in here with that.`,
    'misfit': () => 'For safety you were not signed in: it may be out of date, or not meant for this place. Sign in again from the beginning; if that fails, take another way.',
  },
};

export const issuerTextsOf = (language: Language): IssuerTexts => (language === 'en' ? en : zh);
