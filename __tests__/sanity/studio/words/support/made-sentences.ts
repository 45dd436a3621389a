import { isForPeople, wordsIn, type Found } from './sentences'

/** Rooms that know no Studio and make sentences which only Studio shows: they reach people through `sayMade`. */
const rooms = [
  'lib/consent/**/*.ts',
  'lib/review/consent/*.ts',
  'lib/schedule/*.ts',
  'lib/status/*.ts',
  'lib/workflow/*.ts',
  'sanity/health/**/*.ts',
  'sanity/import/**/*.ts',
  'sanity/schema/**/*.ts',
  'server/maintenance/scheduled-job.ts',
  'server/notices/mail-{endpoint,failure}.ts',
  'server/notices/send-link-mail.ts',
]

/** What no editor reads in Studio: for machines, for the console of a server, words that are looked for, examples for a file. */
const notShown: ReadonlySet<string> = new Set([
  '"copies" in channels',
  '"image" in uses',
  '("archives" in channels && "copies" in channels)',
  '"text" in uses',
  '^.language in languages',
  'TimeoutError',
  'It leads on and on.',
  'It is no web address.',
  'It holds a name or a password.',
  'It is not on the internet.',
  'Flesch',
  'Flesch-Douma',
  'Example Organisation',
  'Voorbeeldorganisatie',
  'The Hague',
  'Den Haag',
  'What it is and does.',
  'Wat het is en doet.',
  'What it will do.',
  'Wat het gaat doen.',
  'WPS policy officer',
  'click here',
  'klik hier',
  'read more',
  'lees meer',
  'this link',
  'deze link',
  'code of a video',
  'EncryptedPackage',
  '{} of {} at {}: {}',
])

/** Sentences with a piece in them that may be missing, by what is written: the twins are those of the whole sentences. */
const wholes: Readonly<Record<string, RegExp>> = {
  '{}, in {}': /, in \{language\}$/,
  '“{}” has the slug “{}”{}. Use that one.': /^“\{name\}” has the slug “\{slug\}”/,
  ' in line {}': /^“\{name\}” has the slug “\{slug\}” in line/,
  'Line {}, column {}{}': /^Line \{line\}, column/,
  '{}. The columns are {}.': /\. The columns are \{columns\}\.$/,
  'could not be reached{}': /^could not be reached/,
  '{} at {} (Amsterdam).': / at \{moment\} \(Amsterdam\)$/,
}

let found: readonly Found[] | undefined

/** Every sentence, or piece of one, that these rooms have for editors; values are `{}`. */
export function madeSentences(): readonly Found[] {
  found ??= rooms
    .flatMap((room) => wordsIn(room).unsaid)
    .filter(({ words }) => isForPeople(words) && !notShown.has(words))
  return found
}

/** Whether a sentence with places is made with these words: it has them in it, also at its beginning. */
export function isComposedOf(sentence: string, words: string): boolean {
  const whole = wholes[words]
  if (whole) return whole.test(sentence)
  return bare(sentence).includes(bare(words))
}

const bare = (words: string) => words.replaceAll(/\{\w*\}/g, '{}').toLowerCase()
