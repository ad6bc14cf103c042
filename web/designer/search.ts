/** What somebody looks for in the catalogue; what is left out narrows nothing. */
export type Wanted = { readonly words?: string; readonly kind?: 'service' | 'event'; readonly body?: string; readonly event?: string; readonly letter?: string; readonly state?: 'to-verify' | 'confirmed'; readonly own?: boolean };

/** What an address says is wanted: nothing that means nothing. */
export function wantedIn(search: Readonly<Record<string, unknown>>): Wanted & { readonly region?: string } {
  const text = (name: string): Record<string, string> => (typeof search[name] === 'string' && search[name] !== '' ? { [name]: search[name] } : typeof search[name] === 'number' ? { [name]: String(search[name]) } : {});
  return {
    ...text('words'), ...(search['kind'] === 'event' && { kind: 'event' }), ...text('body'), ...text('event'), ...text('letter'), ...text('region'),
    ...((search['state'] === 'to-verify' || search['state'] === 'confirmed') && { state: search['state'] }), ...(search['own'] === true && { own: true }),
  };
}

/** For which city and day an address wants rules to be read. */
export function placeIn(search: Readonly<Record<string, unknown>>): { readonly region?: string; readonly on?: string } {
  const [region, on] = [String(search['region'] ?? ''), String(search['on'] ?? '')];
  return { ...(/^\d{6}$/.test(region) && { region }), ...(/^\d{4}-\d{2}-\d{2}$/.test(on) && { on }) };
}
