import type { Client } from './client.ts';

/** The same browser, asking as a party that whoever has signed in may act for. */
export function actingAs(client: Client, party: string): Client {
  const call: Client['call'] = (method, path, options = {}) => client.call(method, path, { ...options, headers: { ...options.headers, 'x-kuaiban-for': party } });
  return {
    ...client, call, get: (path, options) => call('GET', path, options),
    post: (path, body, headers) => call('POST', path, { body, ...(headers && { headers }) }), put: (path, body, headers) => call('PUT', path, { body, ...(headers && { headers }) }),
  };
}
