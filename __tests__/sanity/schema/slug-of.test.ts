import { longestSlug, slugForm } from '@/sanity/schema/rules/slug-form'
import { slugOf } from '@/sanity/schema/rules/slug-of'

test.each([
  ['Coördinatie en coöperatie na de reünie', 'coordinatie-en-cooperatie-na-de-reunie'],
  ['Reünie'.normalize('NFD'), 'reunie'],
  ['Vrouwen in ’s-Hertogenbosch: foto’s & video’s', 'vrouwen-in-s-hertogenbosch-fotos-videos'],
  ['Ĳsland, IJmuiden, straße, Ærø', 'ijsland-ijmuiden-strasse-aero'],
  ['under_score - and  dashes –', 'under-score-and-dashes'],
  ['1325: a resolution', '1325-a-resolution'],
  ['Жінки Києва', 'zhinki-kiieva'],
  ['女性和平', 'nuxingheping'],
])('%s', async (title, slug) => {
  expect(await slugOf(title)).toBe(slug)
})

test('every script gives an address that is taken, and nothing but signs gives none', async () => {
  for (const title of ['نساء من الخليل', 'Μαρία', 'ქალები', 'महिलाएं', '여성', '!!! ¿?', ''])
    expect((await slugOf(title)) === '' || slugForm.test(await slugOf(title))).toBe(true)
  expect(await slugOf('نساء من الخليل')).not.toBe('')
  expect(await slugOf('…!?')).toBe('')
})

test('a long title ends with a whole word', async () => {
  const slug = await slugOf(
    'Women who mend nets and write laws in a town by the river that nobody had ever heard of before',
  )
  expect(slug.length).toBeLessThanOrEqual(longestSlug)
  expect(slug).toBe('women-who-mend-nets-and-write-laws-in-a-town-by-the-river-that-nobody-had-ever')
  expect(await slugOf('x'.repeat(200))).toHaveLength(longestSlug)
})
