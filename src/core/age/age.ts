/** The three ages a text is written for: 1 = 6 to 9, 2 = 10 to 13, 3 = 14 to 17 years. Kept in memory only. */
export type Age = 1 | 2 | 3;

export const ages: readonly Age[] = [1, 2, 3];
