/** The directory as it travels to a device. A field that is absent says "we do not know", never "no". */
import * as v from 'valibot';
import { emergencyServices } from './channel.ts';
import { openingHours } from './hours-shape.ts';
import {
  countryCode,
  dialable,
  fromAbroad,
  languageTag,
  mailAddress,
  partialDate,
  serviceId,
  shortText,
  timeZoneName,
  webAddress,
} from './patterns.ts';
import { agesShape, answerers, audiences, nameShape, serviceKinds } from './vocabulary.ts';

const publishedNumber = v.strictObject({
  kind: v.picklist(['phone', 'sms', 'whatsapp']),
  dial: dialable,
  show: shortText,
  fromAbroad: v.exactOptional(fromAbroad),
  /** Only where they differ from those of the service. */
  hours: v.exactOptional(openingHours),
});

const publishedChannel = v.variant('kind', [
  publishedNumber,
  v.strictObject({
    kind: v.picklist(['chat', 'web']),
    url: webAddress,
    show: shortText,
    hours: v.exactOptional(openingHours),
  }),
  v.strictObject({
    kind: v.literal('email'),
    address: mailAddress,
    show: shortText,
    hours: v.exactOptional(openingHours),
  }),
]);

const freshness = v.picklist(['fresh', 'old', 'undated']);

const publishedService = v.strictObject({
  id: serviceId,
  kind: v.picklist(serviceKinds),
  name: nameShape,
  nameLanguage: v.exactOptional(languageTag),
  whoAnswers: v.exactOptional(v.picklist(answerers)),
  forWhom: v.exactOptional(v.picklist(audiences)),
  channels: v.pipe(v.array(publishedChannel), v.minLength(1), v.maxLength(12)),
  hours: v.exactOptional(openingHours),
  languages: v.exactOptional(v.pipe(v.array(languageTag), v.maxLength(60))),
  free: v.exactOptional(v.boolean()),
  anonymous: v.exactOptional(v.boolean()),
  recorded: v.exactOptional(v.boolean()),
  mustReport: v.exactOptional(v.boolean()),
  ages: v.exactOptional(agesShape),
  /** Only a part of the country is served. */
  regional: v.exactOptional(v.literal(true)),
  /** When the newest source was seen; not a promise that anybody called. */
  seen: v.exactOptional(partialDate),
  freshness,
});

const emergencyNumber = v.strictObject({
  kind: v.picklist(['phone', 'sms', 'whatsapp']),
  dial: dialable,
  show: shortText,
  service: v.exactOptional(v.picklist(emergencyServices)),
  seen: v.exactOptional(partialDate),
  freshness,
});

/** What a country has not, as far as we know; the page says so plainly. */
export const gaps = ['child-helpline', 'independent-line'] as const;
export type Gap = (typeof gaps)[number];

export const publishedCountry = v.strictObject({
  country: countryCode,
  timeZone: v.exactOptional(timeZoneName),
  spoken: v.pipe(v.array(languageTag), v.maxLength(8)),
  /** In the order in which they are to be tried. */
  emergency: v.pipe(v.array(emergencyNumber), v.maxLength(8)),
  /** In the order in which a child should see them. */
  services: v.pipe(v.array(publishedService), v.maxLength(40)),
  missing: v.pipe(v.array(v.picklist(gaps)), v.maxLength(gaps.length)),
});

export const directoryPiece = v.strictObject({
  kind: v.literal('directory'),
  countries: v.pipe(v.array(publishedCountry), v.maxLength(80)),
});

export type PublishedChannel = v.InferOutput<typeof publishedChannel>;
export type PublishedService = v.InferOutput<typeof publishedService>;
export type EmergencyNumber = v.InferOutput<typeof emergencyNumber>;
export type PublishedCountry = v.InferOutput<typeof publishedCountry>;
export type DirectoryPiece = v.InferOutput<typeof directoryPiece>;
export type Freshness = v.InferOutput<typeof freshness>;
