import type { Client } from './client.ts';

/** The same browser, asking as the person who stands at the clerk's counter. */
export function atCounter(client: Client, visit: string): Client {
  const call: Client['call'] = (method, path, options = {}) => client.call(method, path, { ...options, headers: { ...options.headers, 'x-kuaiban-visit': visit } });
  return {
    ...client, call, get: (path, options) => call('GET', path, options),
    post: (path, body, headers) => call('POST', path, { body, ...(headers && { headers }) }), put: (path, body, headers) => call('PUT', path, { body, ...(headers && { headers }) }),
  };
}
