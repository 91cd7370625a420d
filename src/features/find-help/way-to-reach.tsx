/** One way to reach a service, as a link that dials, writes or opens. */
import { Fragment } from 'react';
import type { PublishedChannel } from '#core/directory/pack-shape.ts';

/** Never reformatted and never reversed: Western digits, left to right, as dialled in that country. */
export function WayToReach({ way }: { way: PublishedChannel }) {
  return (
    <a className={wayLook(way)} href={hrefOf(way)} rel="noreferrer">
      <bdi dir="ltr">{shownAddress(way)}</bdi>
    </a>
  );
}

/** A number never breaks over two lines; an address may, or it would be wider than a phone. */
export function wayLook(way: PublishedChannel): string {
  return 'dial' in way ? 'number' : 'address';
}

/** An address breaks after a dot or a slash, where the eye expects it. */
export function shownAddress(way: PublishedChannel) {
  if ('dial' in way) return way.show;
  return (way.show.match(/[^./@]+[./@]*|[./@]+/g) ?? []).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed address never change places
    <Fragment key={place}>
      {part}
      <wbr />
    </Fragment>
  ));
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
