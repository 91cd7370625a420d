/** How it goes in one country for a child who asks for help: a few claims that can be said in every language, each with its source. */
import * as v from 'valibot';
import { type Fault, faultsFromIssues } from '#core/faults.ts';
import { countryCode, partialDate, text, webAddress } from './patterns.ts';

/** By kind, what can be claimed. What is not claimed is shown as "not known". */
export const claimsByKind = {
  referral: ['national-mechanism-exists', 'police-decide-first', 'ngo-can-refer'],
  guardian: ['appointed-for-unaccompanied', 'independent-of-shelter'],
  barnahus: ['exists', 'exists-in-some-places', 'through-authorities', 'child-can-ask'],
  'reporting-duty': ['everyone-must-report', 'professionals-must-report'],
  'age-assessment': ['benefit-of-the-doubt', 'guardian-or-lawyer-present', 'can-be-appealed'],
} as const;
export type FactKind = keyof typeof claimsByKind;

export const factKinds = Object.keys(claimsByKind) as FactKind[];

const claims = factKinds.reduce<string[]>((all, kind) => all.concat(claimsByKind[kind]), []);
export type Claim = (typeof claimsByKind)[FactKind][number];

const isClaim = (key: unknown): key is Claim => claims.some((claim) => claim === key);
const kind = v.picklist(factKinds);
const key = v.custom<Claim>(isClaim, `is none of ${claims.join(', ')}`);

export const factSourceShape = v.strictObject({ title: text, url: webAddress, date: v.nullable(partialDate) });

export const factShape = v.strictObject({
  kind,
  /** Null where somebody looked and found nothing that can be claimed. */
  key: v.nullable(key),
  source: factSourceShape,
});

export const countryFactsShape = v.strictObject({
  $schema: v.optional(v.string()),
  country: countryCode,
  facts: v.pipe(v.array(factShape), v.minLength(1, 'holds no fact'), v.maxLength(20)),
});
export type CountryFacts = v.InferOutput<typeof countryFactsShape>;

/** As it travels to a device: the page that says so, and of when it is. */
export const publishedFact = v.strictObject({
  kind,
  key,
  url: webAddress,
  seen: v.exactOptional(partialDate),
});

/** Whoever gets the facts back need not check them again. */
export function parseCountryFacts(file: string, data: unknown): { facts: CountryFacts } | { faults: Fault[] } {
  const result = v.safeParse(countryFactsShape, data);
  if (!result.success) return { faults: faultsFromIssues(file, result.issues) };

  const faults = factFaults(file, result.output);
  return faults.length > 0 ? { faults } : { facts: result.output };
}

function factFaults(file: string, { country, facts }: CountryFacts): Fault[] {
  const faults: Fault[] = [];
  const code = file.replace(/^.*\//, '').replace(/\.json$/, '');
  if (country.toLowerCase() !== code) {
    faults.push({
      file,
      field: 'country',
      problem: `is ${country} in a file named ${code}.json`,
      cure: 'Rename the file or correct the code.',
    });
  }
  facts.forEach(({ kind: of, key: claim }, place) => {
    const field = `facts[${place}].key`;
    const fitting: readonly string[] = claimsByKind[of];
    if (claim !== null && !fitting.some((one) => one === claim)) {
      faults.push({
        file,
        field,
        problem: `is ${claim}, which is no claim of the kind ${of}`,
        cure: `Write one of ${fitting.join(', ')}, or null.`,
      });
    }
    if (facts.findIndex((other) => other.kind === of && other.key === claim) !== place) {
      faults.push({ file, field, problem: 'is claimed twice', cure: 'Keep the claim with the better source.' });
    }
  });
  return faults;
}
