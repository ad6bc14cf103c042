/** A key pair on a device of somebody's own, of which we keep the public half (WebAuthn level 3). */
export type Passkey = {
  /** Of the credential, base64url. */
  readonly id: string;
  /** What its owner calls it: 我的手机. */
  readonly name: string;
  /** COSE key, base64url. */
  readonly publicKey: string;
  /** Of uses, where the device counts; one that goes back tells of a copy. */
  readonly counter: number;
  /** How the device is reached: `internal`, `hybrid`, `usb` … */
  readonly transports: readonly string[];
  /** Whether it is kept by a service that its owner's other devices share. */
  readonly backedUp: boolean;
  /** Whether its owner had proved who they are by two factors when they added it. */
  readonly strong: boolean;
  readonly createdAt: string;
  readonly usedAt: string | null;
};

/** More than one for each device that somebody owns is a mistake or an attack. */
export const PASSKEYS_MOST = 10;
const NAME_MOST = 30;

/** A name for a passkey as it was typed, without needless blanks; nothing where it is empty, too long or holds signs that do not print. */
export function passkeyName(said: string): string | undefined {
  const name = said.trim().replaceAll(/\s+/gu, ' ');
  return name === '' || [...name].length > NAME_MOST || /[\p{Cc}\p{Cf}\p{Co}]/u.test(name) ? undefined : name;
}
