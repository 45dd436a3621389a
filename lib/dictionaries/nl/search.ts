import type { search as english } from '../en/search.ts'

export const search: typeof english = {
  title: 'Zoeken',
  label: 'Zoek op deze site',
  button: 'Zoek',
  lead: 'Verhalen, ondertekenaars, documenten en pagina’s. Een paar woorden zijn genoeg, en een foutje is niet erg.',
  titleOf: (query) => `Zoeken: ${query}`,
  count: (count, query) => (count === 1 ? `1 resultaat voor ‘${query}’` : `${count} resultaten voor ‘${query}’`),
  nearness: {
    all: '',
    alike: 'Niets heeft precies deze woorden. Hieronder staat wat erop lijkt.',
    some: 'Niets heeft al deze woorden. Hieronder staat wat er een paar van heeft.',
  },
  none: (query) => `Er is niets gevonden voor ‘${query}’.`,
  advice: 'Probeer minder woorden, of andere. Of kijk bij:',
  noneOfKind: 'Er is niets van deze soort onder de resultaten.',
  everything: 'Alles',
  byKind: 'Resultaten per soort',
  pages: 'Pagina’s met resultaten',
  kinds: { story: 'Verhalen', partner: 'Ondertekenaars', napDocument: 'Documenten', page: 'Pagina’s' },
  kind: { story: 'Verhaal van verandering', partner: 'Ondertekenaar', napDocument: 'Document', page: 'Pagina' },
}
