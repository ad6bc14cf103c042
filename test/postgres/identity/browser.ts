import type { Server } from '#channels/http/server-type.ts';

export type Page = { readonly status: number; readonly path: string; readonly body: string; readonly headers: Readonly<Record<string, unknown>>; readonly location: string | null };
type Cookie = { readonly value: string; readonly path: string };

/** As much of a browser as signing in needs: cookies with their paths, and redirects within the site. */
export function createBrowser(app: Server, host = 'localhost:8080', remoteAddress = '127.0.0.1') {
  const cookies = new Map<string, Cookie>();

  const ask = async (method: 'GET' | 'POST', path: string, form?: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Page> => {
    const cookie = [...cookies].filter(([, { path: prefix }]) => path.startsWith(prefix)).map(([name, { value }]) => `${name}=${value}`).join('; ');
    const answer = await app.inject({
      method, url: path, remoteAddress, headers: { host, cookie, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}), ...headers },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [pair = '', ...attributes] = line.split(/;\s*/), at = pair.indexOf('='), name = pair.slice(0, at), value = pair.slice(at + 1);
      const attribute = (key: string) => attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
      const gone = value === '' || attribute('max-age') === '0' || new Date(attribute('expires') ?? '9999-01-01').getTime() < Date.now();
      if (gone) cookies.delete(name);
      else cookies.set(name, { value, path: attribute('path') ?? '/' });
    }
    return { status: answer.statusCode, path, body: answer.body.replace(/<style>.*?<\/style>/s, ''), headers: answer.headers, location: answer.headers.location ?? null };
  };

  const follow = async (page: Page): Promise<Page> => {
    if (page.location === null) return page;
    const next = new URL(page.location, `http://${host}`);
    if (next.host !== host) return page;
    const path = next.pathname + next.search;
    // The site's own pages are not part of this server: arriving there is enough.
    return /^\/(auth|oidc)\//.test(path) ? follow(await ask('GET', path)) : { ...page, path };
  };

  return {
    cookies,
    get: (path: string, headers?: Readonly<Record<string, string>>) => ask('GET', path, undefined, headers),
    /** Sends the form of a page and goes where it leads. */
    submit: async (page: Page, form: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) => follow(await ask('POST', page.path, form, headers)),
    open: async (path: string) => follow(await ask('GET', path)),
    post: (path: string, headers: Readonly<Record<string, string>> = {}) => ask('POST', path, undefined, headers),
  };
}

export type Browser = ReturnType<typeof createBrowser>;
