import { furtherLanguages, languages, type Language } from '@/lib/languages'
import { readersParams } from '@/lib/consent/readers-params'
import { allEntries } from '@/lib/search/all-entries'
import { hitPage } from '@/lib/search/results'
import { makeSearchIndex, type SearchIndex } from '@/lib/search/search-index'
import { SEARCH_QUERY } from '@/sanity/queries/search'
import { STORY_FACETS_QUERY, STORY_INDEX_QUERY } from '@/sanity/queries/story-index'
import { startSeededLake } from '../../packages/lake/support/seeded-lake'
import { questions } from './support/questions'

/** The index of the first content in a language, made of what the content API answers, as the site makes it. */
async function seededIndex(language: Language): Promise<SearchIndex> {
  const lake = await startSeededLake()
  const client = lake.client('editor', { perspective: 'published' })
  const params = { language, further: furtherLanguages, ...readersParams(new Date()) }
  const documents = await client.fetch(SEARCH_QUERY, params)
  const stories = await client.fetch(STORY_INDEX_QUERY, params)
  const { countries } = await client.fetch(STORY_FACETS_QUERY, params)
  await lake.stop()
  return makeSearchIndex(allEntries({ documents, stories, countries }, language), language)
}

test.each(languages.map(({ id }) => id))(
  'sixty questions in %s: 95 in 100 have the expected answer first, all have it on the first page',
  async (language) => {
    const index = await seededIndex(language)
    const answers = questions[language].map(([query, expected]) => {
      const found = hitPage(index, { query }, language)?.items.map(({ id }) => id.replace(/-nl$/, '')) ?? []
      const place = found.findIndex((id) => expected.split(' ').includes(id))
      return { query, place: place < 0 ? Infinity : place, first: found[0] }
    })
    const missing = answers.filter(({ place }) => place === Infinity)
    const notFirst = answers.filter(({ place }) => place > 0)
    expect(questions[language]).toHaveLength(60)
    expect(missing).toEqual([])
    // All that are not first are named when there are too many.
    expect(notFirst.length > questions[language].length * 0.05 ? notFirst : []).toEqual([])
  },
)
