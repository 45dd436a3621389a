import { inDigits } from '../../formatters.ts'
export const search = {
  title: 'Search',
  label: 'Search this site',
  button: 'Search',
  lead: 'Search stories, signatories, documents, outcomes, countries and pages. A few words are enough; spelling mistakes are fine.',
  titleOf: (query: string) => `Search: ${query}`,
  count: (count: number, query: string) =>
    count === 1 ? `1 result for “${query}”` : `${inDigits(count, 'en')} results for “${query}”`,
  nearness: {
    all: '',
    similar: 'No results with exactly these words. These results have similar words.',
    some: 'No results with all of these words. These results have some of them.',
  },
  none: (query: string) => `No results for “${query}”.`,
  advice: 'Try fewer or different words, or browse:',
  noneOfKind: 'No results of this kind.',
  everything: 'All',
  byKind: 'Results by kind',
  pages: 'Pages of results',
  kinds: {
    story: 'Stories',
    partner: 'Signatories',
    napDocument: 'Documents',
    outcome: 'Outcomes',
    country: 'Countries',
    page: 'Pages',
  },
  kind: {
    story: 'Story of Change',
    partner: 'Signatory',
    napDocument: 'Document',
    outcome: 'Outcome',
    country: 'Country',
    page: 'Page',
  },
}
