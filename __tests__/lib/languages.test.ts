import { dictionary } from '@/lib/dictionaries'
import { furtherWords, storyWords } from '@/lib/dictionaries/stories/story-words'
import { sitemapFile } from '@/lib/addresses/sitemap'
import { formatDate } from '@/lib/dates'
import { furtherLanguages, languages, storyLanguages } from '@/lib/languages'
import { fixedPaths, pathOf, wordRedirects } from '@/lib/routes'
import { machinePaths } from '@/lib/routes/machines'
import { drawing } from '@/lib/sharing/drawing'

const story = (language: string, slug = 'a-story') => ({ _type: 'story', language, slug })

test('a story has an address in its own language, whoever asks', () => {
  expect(pathOf(story('ar'), 'nl')).toBe('/ar/stories/a-story')
  expect(pathOf(story('nl'), 'en')).toBe('/nl/verhalen/a-story')
  expect(pathOf({ _type: 'story', language: 'ar' }, 'en')).toBeNull()
  // Nothing but stories is there in such a language.
  expect(pathOf({ ...story('ar'), _type: 'page' }, 'en')).toBe('/en/a-story')
})

test.each(furtherLanguages)('in %s there are a list and a feed, and nothing else', (language) => {
  const own = (path: string) => path.startsWith(`/${language}`)
  expect(fixedPaths().filter(own)).toEqual([`/${language}`, `/${language}/stories`])
  expect(machinePaths().filter(own)).toEqual([`/${language}/feed.xml`, `/${language}/feed.json`])
  expect(wordRedirects()).toContainEqual({
    source: `/${language}/stories`,
    destination: `/${language}`,
    permanent: true,
  })
})

test('the sitemap names a story in each language, and the list of each further one that has a story', () => {
  const written = { _id: 's', _type: 'story' as const, _updatedAt: '2026-01-01T00:00:00Z', group: 's', countries: [] }
  const none = { pages: [], signatories: [], documents: [], outcomes: [], countries: [] }
  const stories = (['en', 'ar'] as const).map((language) => ({ ...written, language, slug: `in-${language}` }))
  const file = sitemapFile({ ...none, stories }, 'https://site.invalid')
  const links = ['en', 'ar'].map(
    (id) => `<xhtml:link rel="alternate" hreflang="${id}" href="https://site.invalid/${id}/stories/in-${id}"/>`,
  )
  const [english, arabic] = ['en', 'ar'].map(
    (id) => file.split(`<loc>https://site.invalid/${id}/stories/in-${id}</loc>`)[1],
  )
  for (const each of [english, arabic]) for (const link of links) expect(each?.split('</url>')[0]).toContain(link)
  expect(file).toContain('<loc>https://site.invalid/ar</loc>')
  expect(file).not.toContain('https://site.invalid/uk')
})

test('no two languages share a sentence around a story: none was left in English', () => {
  const sentences = (words: ReturnType<typeof storyWords>) => [
    words.skipToContent,
    words.stories.related,
    words.stories.alsoIn,
    words.care.exitNote,
    words.translation.notice,
    words.asking.link,
  ]
  const all = storyLanguages.flatMap(({ id }) => sentences(storyWords(id)))
  expect(new Set(all).size).toBe(all.length)
  for (const { id } of languages) expect(storyWords(id)).toBe(dictionary(id))
})

test.each([
  ['ar', /\p{Script=Arabic}/u],
  ['uk', /\p{Script=Cyrillic}/u],
] as const)('the words of %s are in its letters', (language, letters) => {
  const { about, restOfSite, feed, stories, care } = furtherWords(language)
  for (const text of [about, restOfSite, feed, ...Object.values(stories), ...Object.values(care)])
    expect(text).toMatch(letters)
})

test('dates are written as in the language', () => {
  expect(formatDate('2025-03-08', 'ar')).toMatch(/^8 .*مارس.* 2025$/u)
  expect(formatDate('2025-03-08', 'uk')).toContain('березня')
})

test('a title in letters that the typeface lacks leaves the name of the site, and no half of a word', () => {
  const page = { kind: 'قصة تغيير', siteTitle: 'NAP 1325', cloth: { id: 'a', threads: [1] } }
  const arabic = drawing({ ...page, title: 'قصة عن NAP' })
  expect(arabic).toBe(drawing({ ...page, title: 'حكاية أخرى' }))
  expect(arabic.match(/<path fill="[^"]*" d="[^"]+"/g)?.length).toBeGreaterThan(0)
  expect(drawing({ ...page, kind: null, title: 'Історія' })).not.toBe(arabic)
})
