import type { FacetName } from '../../facet-names.ts'

/** How a choice reads in a sentence: “from [all countries]”. */
export interface ChoiceWords {
  readonly before: string
  readonly all: string
  /** Said instead of the sentence to who hears it. */
  readonly label: string
}

export const finding = {
  sentence: {
    stories: 'Stories',
    signatories: 'Signatories',
    documents: 'Documents',
  },
  choices: {
    stories: {
      country: { before: 'from', all: 'all countries', label: 'Country' },
      outcome: { before: 'on', all: 'all outcomes', label: 'Outcome' },
      signatory: { before: 'with', all: 'all signatories', label: 'Signatory' },
      year: { before: 'of', all: 'all years', label: 'Year' },
    },
    signatories: {
      kind: { before: 'of', all: 'every kind', label: 'Kind' },
      outcome: { before: 'with a pledge for', all: 'any outcome', label: 'Outcome' },
      plan: { before: 'that signed', all: 'any plan', label: 'Plan' },
    },
    documents: {
      kind: { before: 'of', all: 'every kind', label: 'Kind' },
      plan: { before: 'belonging to', all: 'any plan', label: 'Plan' },
      year: { before: 'from', all: 'all years', label: 'Year' },
      language: { before: 'in', all: 'all languages', label: 'Language' },
    },
  } satisfies Record<string, Partial<Record<FacetName, ChoiceWords>>>,
  show: 'Show',
  byLink: 'All choices, with how many there are',
  chosen: 'Chosen',
  remove: (label: string, value: string) => `Remove ${label}: ${value}`,
  removeAll: 'Remove all choices',
  unknown: 'not known here',
  found: (things: string, all: number) => `${things}, of ${all}`,
  noneFound: 'Nothing has all of this.',
  noneAdvice: 'Remove one of the choices above, or',
  seeAll: 'see the whole list',
  pages: 'Pages of this list',
  page: (page: number) => `Page ${page}`,
  pageOf: (page: number, pages: number) => `page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
}
