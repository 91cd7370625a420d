/** One way to reach a service, as a link that dials, writes or opens. */
import type { PublishedChannel } from '#core/directory/pack-shape.ts';

/** Never reformatted and never reversed: Western digits, left to right, as dialled in that country. */
export function WayToReach({ way }: { way: PublishedChannel }) {
  return (
    <a className={wayLook(way)} href={hrefOf(way)} rel="noreferrer">
      <bdi dir="ltr">{way.show}</bdi>
    </a>
  );
}

/** A number never breaks over two lines; an address may, or it would be wider than a phone. */
export function wayLook(way: PublishedChannel): string {
  return 'dial' in way ? 'number' : 'address';
}

export function hrefOf(way: PublishedChannel): string {
  switch (way.kind) {
    case 'phone':
      return `tel:${way.dial}`;
    case 'sms':
      return `sms:${way.dial}`;
    case 'whatsapp':
      return `https://wa.me/${(way.fromAbroad ?? way.dial).replace(/\D/g, '')}`;
    case 'email':
      return `mailto:${way.address}`;
    default:
      return way.url;
  }
}
