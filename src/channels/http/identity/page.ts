import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Preferences } from './cookies.ts';
import { html, NOTHING, type Html } from './html.ts';
import { STYLE } from './style.ts';
import { textsOf } from './texts.ts';

/** Turns a body into a whole page; made once with the tokens of the web. */
export type Pages = {
  render(page: PageContent): string;
  /** Answers with the page under a policy that allows no script but ours where the page says so. `formTo` is where a form may lead besides here. */
  send(reply: FastifyReply, status: number, page: PageContent, formTo?: string): FastifyReply;
};

export type PageContent = {
  readonly preferences: Preferences;
  readonly title: string;
  /** Put before the title so that a screen reader says it first. */
  readonly failed?: boolean;
  readonly body: Html;
  /** The path of this page, to which the choices of language and size are appended; none on pages that cannot be asked for again. */
  readonly here?: string;
  /** Whether our own script is part of it: for what a browser does by script alone. */
  readonly scripted?: boolean;
};

/** A kiosk has no keys of its own, and somebody may leave it: what the hall does there, by a script and styles from our own address. */
const AT_KIOSK = html`<script type="module" src="/kiosk.js"></script>`;
/** At a kiosk nobody's number stays in a field: its script asks whether somebody is there; where none runs the page goes back by itself. */
const LEFT = html`<noscript><meta http-equiv="refresh" content="90;url=/"></noscript>`;

/** @param more what some pages look like besides */
export function createPages(tokens: string, more = ''): Pages {
  const style = tokens + STYLE + more;
  const hash = createHash('sha256').update(style).digest('base64');

  const render = ({ preferences, title, failed, body, here }: PageContent): string => {
    const t = textsOf(preferences.language);
    const otherLanguage = preferences.language === 'zh' ? 'en' : 'zh';
    const elder = preferences.mode === 'elder';
    const choices = here === undefined ? NOTHING : html`<nav class="choices" aria-label="${t.choices}">
${preferences.mode === 'kiosk' ? NOTHING : html`<a class="pill" href="${here}?mode=${elder ? 'standard' : 'elder'}">${elder ? t.standard : t.elder}</a>`}
<a class="pill" href="${here}?lang=${otherLanguage}" lang="${otherLanguage === 'zh' ? 'zh-CN' : 'en'}" hreflang="${otherLanguage === 'zh' ? 'zh-CN' : 'en'}">${t.other}</a></nav>`;
    // Read aloud by the browser itself (GB/T 37668); the button shows itself where there is a voice.
    const aloud = preferences.mode === 'standard' ? NOTHING : html`<button class="pill" type="button" id="aloud" aria-pressed="false" data-stop="${t.readStop}" hidden>${t.read}</button><script type="module" src="/aloud.js"></script>`;
    return `<!doctype html>${html`
<html lang="${preferences.language === 'zh' ? 'zh-CN' : 'en'}" data-mode="${preferences.mode}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light">${preferences.mode === 'kiosk' ? LEFT : NOTHING}<link rel="icon" type="image/svg+xml" href="/logo.svg">
<title>${failed ? `${t.error}：` : ''}${title} · ${t.brand}</title><style>${{ html: style }}</style></head>
<body><a class="skip" href="#main">${t.skip}</a>
<header><div class="bar"><a class="brand" href="/" aria-label="${t.home}"><span class="mark" aria-hidden="true">办</span>${t.brand}</a>${aloud}${choices}</div></header>
<main id="main">${body}</main>${preferences.mode === 'kiosk' ? AT_KIOSK : NOTHING}</body></html>
`.html}`;
  };

  return {
    render,
    send(reply, status, page, formTo = '') {
      return reply.code(status).headers({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': `default-src 'none';${page.scripted || page.preferences.mode !== 'standard' ? " script-src 'self';" : ''} style-src${page.preferences.mode === 'kiosk' ? " 'self'" : ''} 'sha256-${hash}'; img-src 'self'; form-action 'self' ${formTo}; frame-ancestors 'none'; base-uri 'none'`,
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
      }).send(render(page));
    },
  };
}
