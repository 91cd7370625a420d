/** Where the files of the helper's desk lie. */
export const deskFileAddress = (tag: string, kind: 'search' | 'texts' | 'languages') => `/${tag}/h/${kind}.json`;
export const peopleFileAddress = '/h/people.json';
