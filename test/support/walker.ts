/** As much of a browser as signing in across sites needs: cookies by site (ports do not tell sites apart, as in browsers), and redirects wherever they lead. */
export function createWalker() {
  const jars = new Map<string, Map<string, { readonly value: string; readonly path: string }>>();
  const jarOf = (url: URL) => jars.get(url.hostname) ?? jars.set(url.hostname, new Map()).get(url.hostname)!;

  const ask = async (url: URL, init: { readonly method?: string; readonly form?: Readonly<Record<string, string>>; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<Seen> => {
    const jar = jarOf(url);
    const cookie = [...jar].filter(([, { path }]) => url.pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      method: init.method ?? 'GET', redirect: 'manual', headers: { cookie, ...init.headers, ...(init.form && { 'content-type': 'application/x-www-form-urlencoded' }) }, ...(init.form && { body: new URLSearchParams(init.form).toString() }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/), at = pair.indexOf('='), [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const attribute = (key: string) => attributes.find((one) => one.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
      if (value === '' || attribute('max-age') === '0' || new Date(attribute('expires') ?? '9999-01-01').getTime() < Date.now()) jar.delete(name);
      else jar.set(name, { value, path: attribute('path') ?? '/' });
    }
    return { url, status: answer.status, body: await answer.text(), location: answer.headers.get('location') };
  };
  const follow = async (seen: Seen, stop: (url: URL) => boolean, hops = 0): Promise<Seen> => {
    if (seen.location === null || hops > 20) return seen;
    const next = new URL(seen.location, seen.url);
    return stop(next) ? { ...seen, url: next } : follow(await ask(next), stop, hops + 1);
  };
  const never = (): boolean => false;
  return {
    /** Opens an address and goes wherever it leads; stops before an address that `stop` knows. */
    open: async (url: string, stop: (url: URL) => boolean = never) => follow(await ask(new URL(url)), stop),
    submit: async (seen: Seen, form: Readonly<Record<string, string>>, stop: (url: URL) => boolean = never) => follow(await ask(seen.url, { method: 'POST', form }), stop),
    ask: (url: string, init?: Parameters<typeof ask>[1]) => ask(new URL(url), init),
    follow: (seen: Seen) => follow(seen, never),
    cookies: (hostname: string) => jarOf(new URL(`http://${hostname}`)),
  };
}

export type Seen = { readonly url: URL; readonly status: number; readonly body: string; readonly location: string | null };
export type Walker = ReturnType<typeof createWalker>;
