const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Hex SHA-256 of a text; given in, because core computes nothing that a platform does better. */
export type Hash = (text: string) => string;

/** Whether a text has the form of an identity: a UUID in small letters. */
export function isId(text: string): boolean {
  return UUID.test(text);
}

/** A UUID (RFC 9562, version 8) that follows from its text: the same act, done again, makes the same identity. */
export function idOf(hash: Hash, text: string): string {
  const hex = hash(text);
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
