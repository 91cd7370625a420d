/** `/.well-known/security.txt` (RFC 9116): where somebody who finds a hole writes to. Releases only: nobody runs a preview. */
import type { Organisation } from '#core/content/organisation.ts';
import { addressOf } from '#core/names/address-of.ts';

/** @param expires ISO moment; RFC 9116 wants it less than a year away. */
export function securityText({ securityContact, domain }: Organisation, expires: string): string {
  if (securityContact === null || domain === null) throw new Error('A release without a security contact or a domain');
  return [
    `Contact: ${addressOf(securityContact)}`,
    `Expires: ${expires.slice(0, 19)}Z`,
    'Preferred-Languages: en',
    `Canonical: https://${domain}/.well-known/security.txt`,
    '',
  ].join('\n');
}
