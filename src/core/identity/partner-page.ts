import type { Localized } from '../value.ts';

/** A page of a partner that people open by the sign-in of this house. It learns who somebody is by an identifier of its own, and never an identity number. */
export type PartnerPage = Localized & {
  /** Its client id. */
  readonly id: string;
  readonly clientSecret: string;
  /** What it wants to know it for, in the words that the person reads before they agree. */
  readonly purpose: Localized;
  /** Where people may be sent back to; all of one host, as the identifier of a person is for that host (OpenID Connect Core 1.0, 8.1). */
  readonly redirectUris: readonly string[];
  /** Where it is told that somebody has signed out (OpenID Connect Back-Channel Logout 1.0). */
  readonly backchannelLogout?: string;
  /** Where people go who have signed out everywhere from its page (OpenID Connect RP-Initiated Logout 1.0, 3). */
  readonly afterSignOut?: string;
  /** What it learns besides the identifier. */
  readonly tells: readonly 'name'[];
};

const BETWEEN = ' · ';

/** A partner as the record of accesses keeps it: by the names it had then, whether or not it is configured later. */
export const partnerInLog = ({ zh, en }: Localized): string => [zh, en].join(BETWEEN);

/** Its names in both languages, out of the record; one that was written down by one name has that in both. */
export function partnerFromLog(actor: string): Localized {
  const [zh = actor, ...en] = actor.split(BETWEEN);
  return { zh, en: en.length > 0 ? en.join(BETWEEN) : zh };
}
