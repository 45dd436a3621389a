import type { search as english } from '../en/search.ts'
import { inDigits } from '../../formatters.ts'

export const search: typeof english = {
  title: 'Zoeken',
  label: 'Zoek op deze site',
  button: 'Zoek',
  lead: 'Zoek in verhalen, ondertekenaars, documenten, doelen, landen en pagina’s. Een paar woorden zijn genoeg; een spelfout is niet erg.',
  titleOf: (query) => `Zoeken: ${query}`,
  count: (count, query) =>
    count === 1 ? `1 resultaat voor ‘${query}’` : `${inDigits(count, 'nl')} resultaten voor ‘${query}’`,
  nearness: {
    all: '',
    similar: 'Geen resultaten met precies deze woorden. Deze resultaten lijken erop.',
    some: 'Geen resultaten met al deze woorden. In deze resultaten staan er een paar.',
  },
  none: (query) => `Geen resultaten voor ‘${query}’.`,
  advice: 'Probeer minder of andere woorden, of kijk bij:',
  noneOfKind: 'Geen resultaten van deze soort.',
  everything: 'Alles',
  byKind: 'Resultaten per soort',
  pages: 'Pagina’s met resultaten',
  kinds: {
    story: 'Verhalen',
    partner: 'Ondertekenaars',
    napDocument: 'Documenten',
    outcome: 'Doelen',
    country: 'Landen',
    page: 'Pagina’s',
  },
  kind: {
    story: 'Verhaal van verandering',
    partner: 'Ondertekenaar',
    napDocument: 'Document',
    outcome: 'Doel',
    country: 'Land',
    page: 'Pagina',
  },
}
