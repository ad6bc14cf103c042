/** Digests of bytes in hex. */
export type Digests = { readonly sha256: (bytes: Uint8Array) => string; readonly sm3: (bytes: Uint8Array) => string };

/** A key of the house for signatures by SM2 (GM/T 0003): its name, the point, uncompressed, in hex, and the same as other programs read it. */
export type HouseKey = { readonly id: string; readonly publicKey: string; readonly pem: string };

/** Signs as this installation. `keys`: all it has ever signed with, the one in use first. */
export type HouseSigner = { readonly keys: readonly [HouseKey, ...HouseKey[]]; /** The signature in DER, by the first of `keys`; the same bytes get the same one. */ sign(bytes: Uint8Array): Uint8Array };

/** Who signs has this identity where nothing else is agreed on (GM/T 0009): OpenSSL takes it as `-sigopt distid:1234567812345678`. */
export const SM2_IDENTITY = '1234567812345678';
