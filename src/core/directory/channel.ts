/** One way to reach a service, as the repository keeps it. */
import * as v from 'valibot';
import { exceptionShape, openingHours } from './hours-shape.ts';
import { dialable, fromAbroad, languageTag, mailAddress, shortText, text, webAddress } from './patterns.ts';

/** What an emergency number reaches. In Norway 112 is the police and 113 the ambulance. */
export const emergencyServices = [
  'all',
  'police',
  'ambulance',
  'fire',
  'ambulance-and-fire',
  'rescue',
  'civil-protection',
] as const;

/** Says of one channel that nobody knows, although it is known of the service. */
export const unknown = v.literal('unknown');

const everyChannel = {
  /** As it is printed. */
  show: shortText,
  /** Names of independent publishers that show this very number or address. */
  confirmedBy: v.array(shortText),
  // In all of these null means "as for the service".
  hours: v.nullable(
    v.union([unknown, openingHours], 'is neither "unknown" nor "always" nor a list of days with their hours'),
  ),
  exceptions: v.nullable(v.array(exceptionShape)),
  languages: v.nullable(
    v.union(
      [unknown, v.pipe(v.array(languageTag), v.minLength(1, 'is an empty list; write "unknown" when not known'))],
      'is neither "unknown" nor a list of language tags',
    ),
  ),
  free: v.nullable(v.union([unknown, v.boolean()], 'is neither "unknown" nor true or false')),
  note: v.nullable(text),
};

const numberChannel = v.strictObject({
  kind: v.picklist(['phone', 'sms', 'whatsapp']),
  dial: dialable,
  /** Also for a foreign SIM card inside the country. */
  fromAbroad: v.nullable(fromAbroad),
  short: v.boolean(),
  reach: v.nullable(v.picklist(['inside-country', 'abroad'])),
  service: v.nullable(v.picklist(emergencyServices)),
  ...everyChannel,
});

const linkChannel = v.strictObject({ kind: v.picklist(['chat', 'web']), url: webAddress, ...everyChannel });

const mailChannel = v.strictObject({ kind: v.literal('email'), address: mailAddress, ...everyChannel });

export const channel = v.variant('kind', [numberChannel, linkChannel, mailChannel]);
export const channelShapes = [numberChannel, linkChannel, mailChannel];

export type Channel = v.InferOutput<typeof channel>;
export type NumberChannel = v.InferOutput<typeof numberChannel>;

export const isNumber = (way: Channel): way is NumberChannel => 'dial' in way;
