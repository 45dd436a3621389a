export const search = {
  title: 'Search',
  label: 'Search this site',
  button: 'Search',
  lead: 'Stories, signatories, documents and pages. A few words are enough, and small mistakes in them do no harm.',
  titleOf: (query: string) => `Search: ${query}`,
  count: (count: number, query: string) =>
    count === 1 ? `1 result for “${query}”` : `${count} results for “${query}”`,
  nearness: {
    all: '',
    alike: 'Nothing has exactly these words. What follows has words like them.',
    some: 'Nothing has all of these words. What follows has some of them.',
  },
  none: (query: string) => `Nothing was found for “${query}”.`,
  advice: 'Try fewer words, or other ones. Or look through:',
  noneOfKind: 'There is nothing of this kind among the results.',
  everything: 'Everything',
  byKind: 'Results by kind',
  pages: 'Pages of results',
  kinds: { story: 'Stories', partner: 'Signatories', napDocument: 'Documents', page: 'Pages' },
  kind: { story: 'Story of Change', partner: 'Signatory', napDocument: 'Document', page: 'Page' },
}
