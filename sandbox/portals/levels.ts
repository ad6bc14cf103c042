/** What a portal says of how somebody has signed in there (`acr`). */
export const LEVELS = { password: 'urn:sandbox:level:2', face: 'urn:sandbox:level:3' } as const;
