/** What a tap on a contact opens: a page, or a letter. */
export const addressOf = (contact: string) => (/^https:/i.test(contact) ? contact : `mailto:${contact}`);
