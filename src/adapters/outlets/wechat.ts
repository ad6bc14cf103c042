import type { Outlet } from '#usecases/ports/notices.ts';
import { postJson } from './call.ts';

export type WechatAccount = { readonly url: string; readonly appId: string; readonly secret: string; readonly template: string; /** Where the reader is led. */ readonly link: () => string };

/** 40001, 42001: the access token is not valid any more. */
const TOKEN_OVER = new Set([40_001, 42_001]);
/** 40003: no such follower · 43004, 43101: they do not follow, or do not want messages. */
const NOBODY = new Set([40_003, 43_004, 43_101]);

/**
 * Template messages of an official account (公众号模板消息). `client_msg_id` keeps a repetition from being shown twice; WeChat remembers it for
 * ten minutes only, so that one that is sent again later than that after a crash may be seen twice.
 */
export function createWechat({ url, appId, secret, template, link }: WechatAccount): Outlet {
  let token: string | undefined;
  const freshToken = async (): Promise<string | undefined> => {
    const said = await postJson(`${url}/cgi-bin/stable_token`, { grant_type: 'client_credential', appid: appId, secret });
    return 'failed' in said || typeof said.body['access_token'] !== 'string' ? undefined : said.body['access_token'];
  };
  return async ({ id, to, text, language }) => {
    for (let tries = 0; tries < 2; tries += 1) {
      token ??= await freshToken();
      if (token === undefined) return { failed: 'no access token' };
      const said = await postJson(`${url}/cgi-bin/message/template/send?access_token=${encodeURIComponent(token)}`, { touser: to, template_id: template, url: link(), client_msg_id: id, data: { thing1: { value: text[language ?? 'zh'] } } });
      if ('failed' in said) return said;
      const { errcode, errmsg, msgid } = said.body;
      if (errcode === 0) return { receipt: String(msgid) };
      if (NOBODY.has(Number(errcode))) return { refused: `${String(errcode)} ${String(errmsg)}` };
      if (!TOKEN_OVER.has(Number(errcode))) return { failed: `${String(errcode ?? said.status)} ${String(errmsg ?? '')}` };
      token = undefined;
    }
    return { failed: 'the access token is never valid' };
  };
}
