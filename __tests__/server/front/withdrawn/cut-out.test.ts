import { cutOutOfHtml, cutOutOfXml } from '@/server/front/withdrawn/cut-out'
import { hasTitle, titleLetters } from '@/server/front/withdrawn/titles'

const gone = '/en/stories/gone'
const leadsThere = (text: string) => text.includes(gone)
const pageOf = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body><h1>Stories</h1>${body}</body></html>`
const entry = (path: string) =>
  `<article><svg><path d="M0 0"></path></svg><h3><a href="${path}">A title</a></h3><p>Words.</p><ul><li>Peace</li></ul></article>`

test.each([
  [
    'an entry of a list',
    `<ul><li>${entry(gone)}</li><li>${entry('/en/b')}</li></ul>`,
    `<ul><li>${entry('/en/b')}</li></ul>`,
  ],
  ['an entry by itself', `<main>${entry('/en/b')}${entry(gone)}</main>`, `<main>${entry('/en/b')}</main>`],
  ['a place in a list', `<ul><li><a href="${gone}">A title</a></li></ul>`, '<ul></ul>'],
  [
    'a whole address',
    `<ul><li><p>A</p><a href="https://site.test${gone}#part">A title</a></li></ul><p>After it.</p>`,
    '<ul></ul><p>After it.</p>',
  ],
  [
    'a way on',
    `<nav><a href="${gone}" rel="next"><span>Next</span>A title</a><a href="/en/b">B</a></nav>`,
    '<nav><a href="/en/b">B</a></nav>',
  ],
  [
    'what programs are told',
    `<script type="application/ld+json">{"url":"https://site.test${gone}","headline":"A title"}</script><p>B</p>`,
    '<p>B</p>',
  ],
])('%s is cut out, and nothing else is', (_what, before, after) => {
  expect(cutOutOfHtml(pageOf(before), leadsThere)).toBe(pageOf(after))
})

test('so is what leads there in the head', () => {
  const links = `<link rel="next" href="${gone}"/><link rel="prev" href="/en/b"/>`
  expect(cutOutOfHtml(pageOf('', links), leadsThere)).toBe(pageOf('', '<link rel="prev" href="/en/b"/>'))
})

test.each([
  ['a sentence', `<p>Read <a href="${gone}">what she says</a>.</p>`],
  ['a form', `<ul><li><form action="${gone}"></form></li></ul>`],
  ['what the page is about', `<article><h1>A title</h1><p><a href="${gone}">Send it</a></p></article>`],
])('%s is no part that can be cut out', (_what, body) => {
  expect(cutOutOfHtml(pageOf(body), leadsThere)).toBeUndefined()
})

test('entries of feeds, and of lists for search engines, are cut out', () => {
  const entryOf = (path: string) => `<entry><title>A</title><id>https://site.test${path}</id></entry>`
  const feed = (entries: string) => `<feed><id>https://site.test/en</id>${entries}</feed>`
  expect(cutOutOfXml(feed(entryOf('/en/b') + entryOf(gone)), leadsThere)).toBe(feed(entryOf('/en/b')))
  const urls = `<urlset><url><loc>https://site.test${gone}</loc></url></urlset>`
  expect(cutOutOfXml(urls, leadsThere)).toBe('<urlset></urlset>')
})

test.each([
  ['as it is', '<p>She said: “Women & peace”</p>'],
  ['with a code for a letter', '<p>Women &amp; peace</p>'],
  ['with places to break it', '<p>Wo\u00ADmen &#38; pe&shy;ace</p>'],
  ['with a part that is marked', '<p>Wom<mark>en</mark> &amp; peace</p>'],
  ['in an attribute', '<img alt="Women &amp; peace">'],
  ['in JSON', String.raw`{"headline":"Women \u0026 peace"}`],
])('a title is found %s', (_how, text) => {
  const title = titleLetters('<h1 class="title">Women &amp; <em>peace</em></h1>') ?? ''
  expect(title).toBe('Womenpeace')
  expect(hasTitle(`<p>Before</p>${text}`, new Set(['other', title]))).toBe(true)
  expect(hasTitle('<p>Women and peace</p>', new Set([title]))).toBe(false)
})

test.each(['<p>No heading</p>', '<h1>…</h1>'])('%s has no title', (html) => {
  expect(titleLetters(html)).toBeUndefined()
})
