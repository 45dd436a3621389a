import { openLink } from '@/sanity/review/open-link'
import { FORM_TOKEN_FIELD, isFromReviewPage, takeReviewForm } from '@/sanity/review/review-form'
import { openView } from '@/sanity/review/open-view'
import { spendView } from '@/sanity/review/spend-view'
import { startReviewLake } from './support/review-lake'

let site: Awaited<ReturnType<typeof startReviewLake>>
let token: string
let link: { readonly token: string; readonly id: string }
let keys: readonly string[]
beforeAll(async () => {
  site = await startReviewLake()
  link = await site.makeLink('story')
  token = link.token
  const open = await openLink(token, site.content)
  if (!open) throw new Error('The link does not work.')
  keys = [await spendView(open, 'en', site.content), await spendView(open, 'en', site.content)].map(String)
})
afterAll(() => site.lake.stop())

async function formOf(key: string) {
  const open = await openView(token, key, site.content)
  return new URLSearchParams({ [FORM_TOKEN_FIELD]: open?.formToken ?? '', text: 'Very good' })
}

function send(body: BodyInit, headers: Record<string, string> = {}) {
  const request = new Request('http://site.test/review/token/remarks', {
    method: 'POST',
    headers: {
      host: 'site.test',
      'sec-fetch-site': 'same-origin',
      origin: 'null',
      cookie: `a=b; nap1325-review=${keys[0]}`,
      ...headers,
    },
    body,
  })
  return takeReviewForm(request, token, site.content)
}

test('a form of the page that this browser opened is taken', async () => {
  const sent = await send(await formOf(String(keys[0])))
  expect(sent).toMatchObject({ outcome: 'taken', open: { link: { _id: link.id } } })
  expect('fields' in sent && sent.fields.get('text')).toBe('Very good')
})

test('with the token of another opening nothing is done, and what was written is not lost', async () => {
  const sent = await send(await formOf(String(keys[1])))
  expect(sent.outcome).toBe('stale')
  expect('fields' in sent && sent.fields.get('text')).toBe('Very good')
  expect((await send(new URLSearchParams({ text: 'x' }))).outcome).toBe('stale')
})

test.each([
  ['from another site', { 'sec-fetch-site': 'cross-site' }, { outcome: 'foreign' }],
  ['without the cookie', { cookie: 'nap1325-reviews=x' }, { outcome: 'ended' }],
  ['as JSON', { 'content-type': 'application/json' }, { outcome: 'unreadable', status: 415 }],
])('%s: refused', async (_how, headers, expected) => {
  expect(await send(await formOf(String(keys[0])), headers)).toMatchObject(expected)
})

test('a form is read no further than it may be long', async () => {
  const form = await formOf(String(keys[0]))
  form.set('text', 'x'.repeat(1_000_000))
  expect(await send(form)).toMatchObject({ outcome: 'unreadable', status: 413 })
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(8_192)) })
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: `nap1325-review=${keys[0]}` },
    body: endless,
    duplex: 'half',
  }
  const request = new Request('http://site.test/', init)
  expect(await takeReviewForm(request, token, site.content)).toMatchObject({ outcome: 'unreadable', status: 413 })
})

test.each([
  [{ 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
  [{ 'sec-fetch-site': 'same-site', origin: 'null' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'http://site.test' }, true],
  [{ origin: 'http://evil.test' }, false],
  [{ origin: 'null' }, true],
])('headers %p are of our own page: %p', (headers, expected) => {
  expect(isFromReviewPage(new Headers({ host: 'site.test', ...headers }))).toBe(expected)
})
