import type { SanityClient } from '@sanity/client'
import { redirectsAfter } from '@/lib/redirects/redirects-after'
import { writeRedirects } from '@/lib/redirects/write-redirects'
import { startTestLake, type TestLake } from '../../packages/lake/support/test-lake'

let lake: TestLake
let editor: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
})
afterEach(() => lake.stop())

const story = (slug: string) => ({ _id: 'story', _type: 'story', language: 'en', slug })
const redirects = () => editor.fetch<object[]>('*[_type == "redirect"]{ from, to, language, permanent }')
const to = { _type: 'reference', _ref: 'story', _weak: true }

test('the old address leads to the document; the address that it has again leads nowhere', async () => {
  const first = redirectsAfter(story('old'), story('new'))
  await writeRedirects(editor, first)
  expect(await redirects()).toEqual([{ from: '/en/stories/old', to, language: 'en', permanent: true }])
  await writeRedirects(editor, first)
  expect(await redirects()).toHaveLength(1)
  await writeRedirects(editor, redirectsAfter(story('new'), story('old')))
  expect(await redirects()).toEqual([{ from: '/en/stories/new', to, language: 'en', permanent: true }])
})

test('nothing is written when nothing moved', async () => {
  await writeRedirects(editor, redirectsAfter(story('old'), story('old')))
  // Not even the key.
  expect(await editor.fetch('*[_type in ["redirect", "redirectKey"]]')).toEqual([])
})

test('an address can be freed although none is left behind', async () => {
  await writeRedirects(editor, redirectsAfter(story('old'), story('new')))
  await writeRedirects(editor, { write: [], remove: ['/en/stories/old'] })
  expect(await redirects()).toEqual([])
})
