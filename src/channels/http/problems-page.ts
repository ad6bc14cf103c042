import { createHash } from 'node:crypto';
import { html } from './identity/html.ts';
import { PROBLEMS } from './problems.ts';
import type { Server } from './server-type.ts';

const STYLE = `
:root{color-scheme:light}
body{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 4rem;font:1rem/1.6 system-ui,"Noto Sans SC",sans-serif;color:#1c2330;background:#fff}
h1{font-size:1.5rem}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse}
th,td{padding:.5rem .75rem .5rem 0;border-bottom:1px solid #d9dde3;text-align:start;vertical-align:top}
th[scope=row]{white-space:nowrap;font-weight:600}
tr:target{background:#fff4d6}
code{font-family:ui-monospace,monospace}
a{color:#0b5d4e}
`;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

const PAGE = `<!doctype html>${html`
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>接口的错误代码 · Problems of the API · 快办 Kuaiban</title><style>${{ html: STYLE }}</style></head>
<body><main><h1>接口的错误代码 · <span lang="en">Problems of the API</span></h1>
<p>出错时接口返回 <code>application/problem+json</code>（RFC 9457），<code>code</code> 是下面的一个，不会改变；<code>detail</code> 用两种语言说明这一次的原因，<code>errors</code> 指出有问题的内容。“可重试”指同样的请求以后可能成功。</p>
<p lang="en">A failure is answered with <code>application/problem+json</code> (RFC 9457). Its <code>code</code> is one of these and stays the same; <code>detail</code> says in both languages why it happened this time, and <code>errors</code> points at what is wrong. “Retryable” means that the same request may succeed later.</p>
<div class="wide" tabindex="0" role="region" aria-label="错误代码 · Problems"><table><thead><tr><th scope="col">code</th><th scope="col">HTTP</th><th scope="col">含义</th><th scope="col" lang="en">Meaning</th><th scope="col">可重试 · <span lang="en">Retryable</span></th></tr></thead><tbody>
${Object.entries(PROBLEMS).toSorted(([, a], [, b]) => a.status - b.status).map(([code, { status, retryable, title }]) => html`<tr id="${code}"><th scope="row"><a href="#${code}"><code>${code}</code></a></th><td>${status}</td><td>${title.zh}</td><td lang="en">${title.en}</td><td>${retryable ? html`是 · <span lang="en">yes</span>` : html`否 · <span lang="en">no</span>`}</td></tr>
`)}</tbody></table></div>
<p><a href="/api/docs">接口文档 · <span lang="en">All of the API</span></a></p></main></body></html>
`.html}`;

/** Where the `type` of every problem leads: the table of them, made from the table the server answers by. */
export function problemsPage(app: Server): void {
  app.get('/api/problems', { schema: { hide: true } }, async (_request, reply) => reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).header('cache-control', 'public, max-age=300').send(PAGE));
}
