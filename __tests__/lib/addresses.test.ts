import { addressesOf, pathFinder } from '@/lib/addresses'

const content: Parameters<typeof addressesOf>[0] = {
  stories: [{ _id: 's', _updatedAt: '', group: 's', _type: 'story', language: 'en', slug: 'één' }],
  pages: [
    { _id: 'h', _updatedAt: '', group: 'h', _type: 'page', language: 'en', slug: 'home', purpose: 'home' },
    { _id: 'c', _updatedAt: '', group: 'c', _type: 'page', language: 'nl', slug: 'contact', purpose: 'contact' },
  ],
  signatories: [{ _id: 'p', _updatedAt: '', _type: 'partner', slug: 'pax' }],
  documents: [],
}

test.each([
  ['/en', true],
  ['/en/stories', true],
  ['/en/stories/één', true],
  ['/en/stories/één/picture.png', true],
  ['/en/stories/two', false],
  ['/en/stories/', false],
  ['/nl/stories/één', true],
  ['/nl/verhalen/één', false],
  ['/nl/ondertekenaars/pax', true],
  ['/nl/contact', true],
  ['/en/contact', false],
  ['/en/wp-login.php', false],
  ['/sitemap.xml', true],
  ['/wp-login.php', true],
])('there may be something at %s: %s', (path, expected) => {
  expect(pathFinder(addressesOf(content, []))(path)).toBe(expected)
})
