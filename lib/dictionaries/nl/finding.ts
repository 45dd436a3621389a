import type { finding as english } from '../en/finding.ts'

export const finding: typeof english = {
  sentence: {
    stories: 'Verhalen',
    signatories: 'Ondertekenaars',
    documents: 'Documenten',
  },
  choices: {
    stories: {
      country: { before: 'uit', all: 'alle landen', label: 'Land' },
      outcome: { before: 'over', all: 'alle doelen', label: 'Doel' },
      signatory: { before: 'met', all: 'alle ondertekenaars', label: 'Ondertekenaar' },
      year: { before: 'uit', all: 'alle jaren', label: 'Jaar' },
    },
    signatories: {
      kind: { before: 'van', all: 'elke soort', label: 'Soort' },
      outcome: { before: 'met een pledge voor', all: 'welk doel ook', label: 'Doel' },
      plan: { before: 'die tekenden voor', all: 'welk plan ook', label: 'Plan' },
    },
    documents: {
      kind: { before: 'van', all: 'elke soort', label: 'Soort' },
      plan: { before: 'bij', all: 'elk plan', label: 'Plan' },
      year: { before: 'uit', all: 'alle jaren', label: 'Jaar' },
      language: { before: 'in', all: 'alle talen', label: 'Taal' },
    },
  },
  show: 'Toon',
  byLink: 'Alle keuzes, met hoeveel er zijn',
  chosen: 'Gekozen',
  remove: (label, value) => `Verwijder ${label}: ${value}`,
  removeAll: 'Verwijder alle keuzes',
  unknown: 'hier niet bekend',
  found: (things, all) => `${things}, van de ${all}`,
  noneFound: 'Niets heeft dit allemaal.',
  noneAdvice: 'Verwijder een van de keuzes hierboven, of',
  seeAll: 'bekijk de hele lijst',
  pages: 'Pagina’s van deze lijst',
  page: (page) => `Pagina ${page}`,
  pageOf: (page, pages) => `pagina ${page} van ${pages}`,
  previous: 'Vorige',
  next: 'Volgende',
}
