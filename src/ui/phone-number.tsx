/** A number as it is dialled where it is shown: Western digits, left to right in every language. */
interface Props {
  dial: string;
  show: string;
  kind?: 'tel' | 'sms';
}

export function PhoneNumber({ dial, show, kind = 'tel' }: Props) {
  return (
    <a className="number" href={`${kind}:${dial}`}>
      <bdi dir="ltr">{show}</bdi>
    </a>
  );
}
