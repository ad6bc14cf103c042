type Env = Readonly<Record<string, string | undefined>>;

/** Whether an address can be trusted with a sign-in: https, or http on the own machine. Null where it is no address or cannot. */
export function safeAddress(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const own = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url && (url.protocol === 'https:' || (url.protocol === 'http:' && own)) ? url : null;
}

/**
 * A secret that a file names: itself, or `env:NAME` for the variable it stands in.
 * @param wrong makes the error that names the file
 * @throws Error that names the place and the variable that is not set
 */
export function secretIn(text: string, at: string, env: Env, wrong: (what: string) => Error): string {
  if (!text.startsWith('env:')) return text;
  const found = env[text.slice('env:'.length)];
  if (!found) throw wrong(`${at} names the variable ${text.slice('env:'.length)}, which is not set`);
  return found;
}
