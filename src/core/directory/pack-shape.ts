/** The directory as it travels to a device. A field that is absent says "we do not know", never "no". */
import * as v from 'valibot';
import { emergencyServices, unknown } from './channel.ts';
import { publishedFact } from './country-facts.ts';
import { openingHours, publishedException } from './hours-shape.ts';
import {
  countryCode,
  dialable,
  fromAbroad,
  fullDate,
  languageTag,
  mailAddress,
  partialDate,
  serviceId,
  shortText,
  timeZoneName,
  webAddress,
} from './patterns.ts';
import { agesShape, answerers, audiences, doubtable, nameShape, serviceKinds } from './vocabulary.ts';

const languages = v.pipe(v.array(languageTag), v.maxLength(60));
const exceptions = v.pipe(v.array(publishedException), v.maxLength(20));
const doubt = v.pipe(v.array(v.picklist(doubtable)), v.maxLength(doubtable.length));

/** Only where they differ from those of the service: `channelFacts` tells what holds. */
const ownFacts = {
  hours: v.exactOptional(v.union([unknown, openingHours])),
  exceptions: v.exactOptional(exceptions),
  languages: v.exactOptional(v.union([unknown, languages])),
  free: v.exactOptional(v.union([unknown, v.boolean()])),
};

const publishedNumber = v.strictObject({
  kind: v.picklist(['phone', 'sms', 'whatsapp']),
  dial: dialable,
  show: shortText,
  fromAbroad: v.exactOptional(fromAbroad),
  ...ownFacts,
});

const publishedChannel = v.variant('kind', [
  publishedNumber,
  v.strictObject({ kind: v.picklist(['chat', 'web']), url: webAddress, show: shortText, ...ownFacts }),
  v.strictObject({ kind: v.literal('email'), address: mailAddress, show: shortText, ...ownFacts }),
]);

const freshness = v.picklist(['fresh', 'old', 'undated']);

/** What people checked; absent as long as nobody did. */
const ledger = {
  /** The last day on which somebody checked it. */
  checked: v.exactOptional(fullDate),
  /** The last day on which two people stand behind it; after it the entry is expired. */
  due: v.exactOptional(fullDate),
  /** "We are not sure about …". */
  doubt: v.exactOptional(doubt),
};

const publishedService = v.strictObject({
  id: serviceId,
  kind: v.picklist(serviceKinds),
  name: nameShape,
  nameLanguage: v.exactOptional(languageTag),
  whoAnswers: v.exactOptional(v.picklist(answerers)),
  forWhom: v.exactOptional(v.picklist(audiences)),
  /** Whether boys are helped too. */
  boys: v.exactOptional(v.boolean()),
  channels: v.pipe(v.array(publishedChannel), v.minLength(1), v.maxLength(12)),
  hours: v.exactOptional(openingHours),
  /** Where its hours are not in the time of the country. */
  timeZone: v.exactOptional(timeZoneName),
  exceptions: v.exactOptional(exceptions),
  languages: v.exactOptional(languages),
  /** Somebody translates other languages on the line. */
  interpreter: v.exactOptional(v.boolean()),
  free: v.exactOptional(v.boolean()),
  anonymous: v.exactOptional(v.boolean()),
  recorded: v.exactOptional(v.boolean()),
  mustReport: v.exactOptional(v.boolean()),
  safeWithoutPapers: v.exactOptional(v.boolean()),
  ages: v.exactOptional(agesShape),
  /** Only a part of the country is served. */
  regional: v.exactOptional(v.literal(true)),
  /** When the newest source was seen; not a promise that anybody called. */
  seen: v.exactOptional(partialDate),
  ...ledger,
  freshness,
});

const emergencyNumber = v.strictObject({
  kind: v.picklist(['phone', 'sms', 'whatsapp']),
  dial: dialable,
  show: shortText,
  service: v.exactOptional(v.picklist(emergencyServices)),
  seen: v.exactOptional(partialDate),
  ...ledger,
  freshness,
});

/** What a country has not, as far as we know; the page says so plainly. `second-kind`: all who answer are of one kind. */
export const gaps = ['child-helpline', 'independent-line', 'second-kind'] as const;
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
  /** How it goes there, where that is known. */
  facts: v.exactOptional(v.pipe(v.array(publishedFact), v.maxLength(20))),
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
export type PublishedFact = v.InferOutput<typeof publishedFact>;
export type Freshness = v.InferOutput<typeof freshness>;
