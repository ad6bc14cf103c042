/** How long a gateway may take. */
const PATIENCE_MS = 5_000;
const MOST_BYTES = 64 * 1024;

export type Called = { readonly status: number; readonly body: Readonly<Record<string, unknown>> } | { readonly failed: string };

/** One POST of JSON to a gateway. Whatever is not a JSON object of a sensible size is a failure; redirects are not followed. */
export async function postJson(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Called> {
  return call(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
}

/** One question to a gateway, answered in the same way. */
export async function getJson(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Called> {
  return call(url, { headers });
}

async function call(url: string, init: RequestInit): Promise<Called> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await response.text();
    if (text.length > MOST_BYTES) return { failed: 'the answer is too large' };
    const said: unknown = text === '' ? {} : JSON.parse(text);
    return typeof said === 'object' && said !== null && !Array.isArray(said) ? { status: response.status, body: said as Readonly<Record<string, unknown>> } : { failed: `${response.status}: not a JSON object` };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
