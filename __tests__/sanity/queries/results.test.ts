import type { ClientReturn } from '@sanity/client'
import type { FEED_QUERY } from '@/sanity/queries/feeds'
import type { WITHDRAWN_QUERY } from '@/sanity/queries/private/withdrawn'
import type { SITEMAP_QUERY } from '@/sanity/queries/sitemap'
import type { STORIES_QUERY, STORY_QUERY } from '@/sanity/queries/stories'

type IsKnown<Q extends string> = 0 extends 1 & ClientReturn<Q> ? false : true

// The compiler is the test: of a query whose text it does not know the result is `any`, and nothing is checked any more.
test('results of queries that ask for consent have types', () => {
  const known: [
    IsKnown<typeof STORIES_QUERY>,
    IsKnown<typeof STORY_QUERY>,
    IsKnown<typeof SITEMAP_QUERY>,
    IsKnown<typeof FEED_QUERY>,
    IsKnown<typeof WITHDRAWN_QUERY>,
  ] = [true, true, true, true, true]
  expect(known).toHaveLength(5)
})
