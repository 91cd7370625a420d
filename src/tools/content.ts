/** `npm run content -- <verb>`: what keepers and translators do with texts and numbers. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Content, readContent } from '#core/content/read-content.ts';
import { tellFaults } from '#core/content/tell-faults.ts';
import type { ChangingAnswer, FilesAnswer, WritingAnswer } from './answer.ts';
import { check } from './check-content.ts';
import { contentFiles as files, shortHash, today } from './content-files.ts';
import { tellDue } from './due.ts';
import { packForSigners } from './pack.ts';
import { card } from './points/card.ts';
import { trustedIn } from './points/trusted.ts';
import { reviewTexts } from './review-texts.ts';
import { setReview } from './set-review.ts';
import { changeKeys } from './signing/keys.ts';
import { log } from './signing/log.ts';
import { sign } from './signing/sign.ts';
import { writeWhole } from './signing/write-whole.ts';
import { stamp } from './stamp.ts';
import { tellChanges } from './tell-changes.ts';
import { tellStatus } from './tell-status.ts';
import { newLanguage } from './translation/new-language.ts';
import { translateIn } from './translation/translate-in.ts';
import { translateOut } from './translation/translate-out.ts';
import { verify } from './verify.ts';
import { sayOnly, writeSounds } from './voice/sound-answer.ts';
import { answerVoice, voiceVerbs } from './voice/voice.ts';
import { writeFiles } from './write-files.ts';

type Args = readonly string[];

const verbs: Record<string, { does: readonly string[]; run: (args: Args) => number | Promise<number> }> = {
  check: {
    does: [
      'check [--warn]',
      'reads every text and number and names every fault; --warn: also what reviewers should look at',
    ],
    run: (args) => tell(check(files, args, today())),
  },
  status: {
    does: ['status [--json | --readme]', 'where every text stands in every language, and what each country lacks'],
    run: (args) => tell(withContent((content) => tellStatus(content, args, readFileSync('README.md', 'utf8')))),
  },
  stamp: {
    does: [
      'stamp <language> [text …]',
      "notes that these texts (default: all drafts) were made by machine from today's English",
    ],
    run: (args) => tell(stamp(args, files, today())),
  },
  review: {
    does: [
      'review set <language> <text …> --status … --role … --date … --method … [--second-role …]',
      'records who read texts; for an entry of the directory:\n    review set <entry> --role … --date … --method … --next-due …',
    ],
    run: (args) => tell(review(args)),
  },
  'new-language': {
    does: [
      'new-language <tag> --name … --dir ltr|rtl --script …',
      'makes what a language needs to begin, and says what to translate first',
    ],
    run: (args) => change(newLanguage(args, files)),
  },
  'translate-out': {
    does: [
      'translate-out <language> [--only stale|missing|core] [--to <folder>]',
      'writes its texts for translators, as XLIFF 2.0 and as a sheet (CSV)',
    ],
    run: (args) => change(translateOut(args, files)),
  },
  'translate-in': {
    does: [
      'translate-in <file.xlf or file.csv>',
      'takes translated texts back; refuses, by name, whatever is broken or of older English',
    ],
    run: takeBack,
  },
  due: {
    does: ['due [--month 2027-05]', 'entries whose check runs out until then, and those that nobody has checked'],
    run: (args) => tell(withContent(({ countries }) => tellDue(countries, args, today()))),
  },
  diff: {
    does: ['diff [--against <revision>]', 'what changed in the directory, one sentence per country'],
    run: (args) => tell(tellChanges(files, args)),
  },
  keys: {
    does: [
      'keys new <role> <file> | keys rotate <register> [--add …] [--remove …] | keys revoke <register> <id …> [--add …]',
      'makes the key of a signer; drafts the next list of keys that count',
    ],
    run: async (args) => tellAndWrite(await changeKeys(args, new Date())),
  },
  pack: { does: ['pack <register> <folder>', 'writes what people have to sign before a release'], run: packForSigners },
  sign: {
    does: [
      'sign <key> <register> [<folder>]',
      'looks at everything again, then adds a signature to a release or a root',
    ],
    run: async (args) => tellAndWrite(await sign(args, new Date())),
  },
  log: {
    does: [
      'log <register> [<folder>]',
      'writes a signed release into the list of all that were published; without one, tells the list and what waits for signatures',
    ],
    run: async (args) => tellAndWrite(await log(args, new Date())),
  },
  card: {
    does: [
      'card make <point.json> --key <key> --until <day> [--to <sheet.svg>] | card read <code or file>',
      'signs and draws the card of a local help point; says what a card says, if it can be believed',
    ],
    run: (args) => withTrust((trusted) => card(args, trusted, new Date())),
  },
  voice: {
    does: [voiceVerbs, 'sounds of texts: what there is, made by machine, recorded by people, and who has heard them'],
    run: (args) => withVoice(args),
  },
  verify: {
    does: ['verify <folder or address> …', 'the same as npm run verify'],
    run: verify,
  },
};

/** @returns the exit code. */
export function main([verb = '', ...args]: Args): number | Promise<number> {
  const chosen = Object.entries(verbs).find(([name]) => name === verb)?.[1];
  if (chosen) return chosen.run(args);
  const list = Object.values(verbs).map(({ does: [how, what] }) => `  ${how}\n    ${what}`);
  console.log(`${verb ? `There is no verb "${verb}".\n` : ''}npm run content -- <verb>\n${list.join('\n')}`);
  return verb ? 1 : 0;
}

/** A language has texts, everything else is an entry of the directory. */
function review(args: Args): WritingAnswer {
  const [, name = ''] = args;
  return files[`locales/${name}/ui.json`] === undefined
    ? setReview(args, 'src/content/directory', today())
    : reviewTexts(args, files, today());
}

function withContent(answer: (content: Content) => WritingAnswer): WritingAnswer {
  const result = readContent(files, shortHash);
  return 'faults' in result ? { code: 1, says: tellFaults(result.faults) } : answer(result.content);
}

function withVoice(args: Args): number {
  const result = readContent(files, shortHash);
  return writeSounds(
    'faults' in result ? sayOnly(1, tellFaults(result.faults)) : answerVoice(result.content, args, files, today()),
  );
}

async function withTrust(answer: (trusted: ReturnType<typeof trustedIn>) => Promise<FilesAnswer>): Promise<number> {
  const result = readContent(files, shortHash);
  return tellAndWrite(
    'faults' in result ? { code: 1, says: tellFaults(result.faults) } : await answer(trustedIn(result.content)),
  );
}

function tell({ code, says, write }: WritingAnswer): number {
  if (write) writeFileSync(write.file, write.text);
  console.log(says);
  return code;
}

function tellAndWrite({ code, says, files: made = [] }: FilesAnswer): number {
  writeWhole(made);
  console.log(says);
  return code;
}

function takeBack([file, ...rest]: Args): number {
  if (file === undefined || rest.length > 0 || !existsSync(file)) {
    console.log(
      `${file === undefined || rest.length > 0 ? 'Say' : `There is no file ${file}. Say`}: npm run content -- translate-in <file.xlf or file.csv>.`,
    );
    return 1;
  }
  return change(translateIn(file, readFileSync(file), files, today()));
}

function change({ code, says, writes }: ChangingAnswer): number {
  writeFiles(writes);
  console.log(says);
  return code;
}
