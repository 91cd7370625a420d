/** Who runs the pages and where to write to, as a reader sees it. */
import * as v from 'valibot';

/** A link to it is made from this text, so nothing but these two forms may pass. */
export const contactShape = v.pipe(
  v.string(),
  v.maxLength(200, 'is longer than 200 characters'),
  v.regex(
    /^(https:\/\/[a-z0-9.-]+\.[a-z]{2,}(\/[^\s"'<>\\]*)?|[\w.+-]+@[\w-]+(\.[\w-]+)+)$/i,
    'is neither an e-mail address nor a web address with https',
  ),
);

export const organisationName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'is empty'),
  v.maxLength(80, 'is longer than 80 characters'),
);

export const shownOrganisation = v.strictObject({
  name: organisationName,
  contact: v.exactOptional(contactShape),
  wrongTextContact: v.exactOptional(contactShape),
});

export type ShownOrganisation = v.InferOutput<typeof shownOrganisation>;
