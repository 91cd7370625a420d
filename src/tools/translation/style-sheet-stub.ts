/** The first page of a new language: questions whose answers hold its texts together. */
import type { Language } from '#core/language/language.ts';

const questions: ReadonlyArray<readonly [string, readonly string[]]> = [
  [
    'Register',
    [
      'Which form of the language is this, and which near one is it not (as Dari is not Farsi)? Which spelling?',
      'How does the text say “you” to a child of 6, of 12, of 16? How does a child say it to an adult who is a stranger?',
      'Which quotation marks, full stop, comma and question mark? Numbers stay in Western digits.',
    ],
  ],
  [
    'Gender',
    [
      'Where does grammar show whether the reader is a girl or a boy? Which forms avoid it (present tense, nouns, plural)?',
      'How is “they” said of one person so that it shows neither a man nor a woman?',
    ],
  ],
  [
    'Words chosen',
    [
      '“It is not your fault”: the one wording, used everywhere, that touches neither sin nor a court.',
      'adult, safe adult, helper, guardian, interpreter, lawyer, shelter, documents, emergency number, helpline.',
      'hurt (body and feelings), hurt yourself or die, private, parts under your underwear, secret and surprise, debt.',
      'Which words would shame a child, name a sin or a crime, or promise what nobody can keep? They belong into the list in `src/content/lints/`, too.',
    ],
  ],
  ['Open points', ['What are you not sure of? What should be asked of children, and of which age?']],
];

export function styleSheetStub({ tag, name, script }: Language): string {
  const chapters = questions.map(([title, all]) => `## ${title}\n\n${all.map((one) => `- ${one}`).join('\n')}\n`);
  return [
    `# ${name} (\`${tag}\`): style sheet\n`,
    `Status: begun. Nothing is translated yet, and nobody has answered these questions. Script: ${script}.\n`,
    'Put the answers in the place of the questions, before the first text is translated.\n',
    ...chapters,
  ].join('\n');
}
