import { globSync, readFileSync } from 'node:fs'
import { isForPeople, wordsIn } from './support/sentences'

/** Files whose titles are said where they are shown; `dutch.test.ts` asks for their twins by name. */
const saidElsewhere: ReadonlySet<string> = new Set([
  'sanity/studio/desk/queries/lists.ts',
  // By these titles they find the lists above.
  'sanity/studio/desk/ui/workflow.ts',
  'sanity/studio/many/queries/list-query.ts',
])

/** Files that ask no content API: a file that a browser reads, what the site says of itself. */
const ofItsOwn: ReadonlySet<string> = new Set([
  'sanity/studio/documents/ui/use-version-facts.ts',
  'sanity/studio/status/queries/use-status.ts',
])

/** What looks like words for people, and why it is none. */
const forMachines: Readonly<Record<string, string>> = {
  'npm run health': 'is typed as it stands',
  'allow-same-origin allow-popups': 'an attribute of HTML',
  'Bearer {}': 'a header of HTTP',
  'queries of the lake': 'a name that the site gives, which is said beside it',
  'The translations of a text could not be looked up.': 'for the console',
}

test('everything that Studio’s code has for people is said, so that who reads Dutch reads Dutch', () => {
  const { said, unsaid } = wordsIn('sanity/studio/**/*.{ts,tsx}')
  expect(said.length).toBeGreaterThan(600)
  const left = unsaid.filter(({ file, words }) => !saidElsewhere.has(file) && !forMachines[words] && isForPeople(words))
  expect(left.map(({ file, line, words }) => `${file}:${line} ${words}`)).toEqual([])
})

test('what the content API refused is said by its sentence of ours, not in the English of the API', () => {
  const files = globSync('sanity/studio/**/*.{ts,tsx}')
  expect(files.length).toBeGreaterThan(200)
  const raw = /(?:[pP]roblems?\w*\(|problem: |message: |description: )messageOf\(/u
  const found = files.filter((file) => raw.test(readFileSync(file, 'utf8')) && !ofItsOwn.has(file))
  expect(found).toEqual([])
})

test.each([
  ['a sentence', 'It is gone.', true],
  ['a title', 'Inbox', true],
  ['the middle of one', 'opened {} times', true],
  ['a pair of words', 'shown until', true],
  ['a query', '*[_type == "story" && language in $languages]', false],
  ['a name in code', 'inReview', false],
])('%s is found as what it is', (_, words, isFound) => {
  expect(isForPeople(words)).toBe(isFound)
})
