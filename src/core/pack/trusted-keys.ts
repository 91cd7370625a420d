/** Whose signatures the app believes; only public halves, and they travel with the app's code. */

export interface PublicKey {
  /** First 8 bytes of the SHA-256 of the raw point, as 16 hex digits. A hint for finding the key, no proof. */
  readonly id: string;
  /** The uncompressed point (65 bytes, 0x04 first), as base64. */
  readonly point: string;
}

/** How many different keys of a role must have signed. */
export interface RoleKeys {
  readonly threshold: number;
  readonly keys: readonly PublicKey[];
}

/**
 * The roles of TUF (§2.1), cut down to what a static site needs:
 * `root` signs the next list of keys, `content` signs the manifest, `fresh` signs `now.json`.
 * Keys of local organisations are not here: the content role names them in the manifest (see organisation.ts).
 */
export type Role = 'root' | 'content' | 'fresh';

export type TrustedKeys = Readonly<Record<Role, RoleKeys>>;
