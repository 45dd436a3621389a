import type { RedirectRow } from '@/lib/redirects/redirect-table'
import { redirectLoop } from '@/sanity/schema/rules/redirect-loop'

const row = (from: string, toUrl: string | null, target: RedirectRow['target'] = null): RedirectRow => ({
  from,
  toUrl,
  language: null,
  permanent: true,
  target,
})
const story: RedirectRow['target'] = { _type: 'story', language: 'en', slug: 'now', purpose: null }

test.each<[string, RedirectRow, readonly RedirectRow[], RegExp]>([
  ['itself', row('/a', '/a/'), [], /circle: \/a → \/a\./],
  ['itself by another spelling', row('/nl/één', '/nl/%C3%A9%C3%A9n'), [], /in a circle/],
  ['itself by others', row('/a', '/b'), [row('/b', '/c'), row('/c', '/a')], /\/a → \/b → \/c → \/a/],
  ['a circle that others make', row('/a', '/b'), [row('/b', '/c'), row('/c', '/b')], /\/b → \/c → \/b/],
  ['a document at the old address', row('/en/stories/now', null, story), [], /circle/],
])('a redirect to %s is refused', (_to, redirect, others, sentence) => {
  expect(redirectLoop(redirect, { living: new Map(), others })).toMatch(sentence)
})

test('the address of something that readers can open is refused, by its name', () => {
  const living = new Map([['/en/stories/now', 'A story']])
  expect(redirectLoop(row('/en/stories/now/', '/en'), { living, others: [] })).toMatch(/^“A story” is at this address/)
})

test.each<[string, RedirectRow, readonly RedirectRow[]]>([
  ['a document', row('/old', null, story), []],
  ['another site', row('/old', 'https://elsewhere.example/old'), []],
  ['an old address that leads on', row('/a', '/b'), [row('/b', '/c')]],
  ['nothing yet', row('/a', null), []],
])('a redirect to %s is right', (_to, redirect, others) => {
  expect(redirectLoop(redirect, { living: new Map(), others })).toBeUndefined()
})

test('what stands at an address ends the way: an older redirect of that address is not followed', () => {
  const living = new Map([['/b', 'A page']])
  expect(redirectLoop(row('/a', '/b'), { living, others: [row('/b', '/a')] })).toBeUndefined()
})
