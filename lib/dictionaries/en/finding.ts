import type { FacetName } from '../../facet-names.ts'
import { inDigits } from '../../formatters.ts'

/** How a filter reads in the sentence of its list: “from [all countries]”. */
export interface ChoiceWords {
  readonly before: string
  readonly all: string
  /** A clause of its own, with a comma before it. */
  readonly isClause?: boolean
  /** The name of the filter, for screen readers and for the list of active filters. */
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
      year: { before: 'from', all: 'all years', label: 'Year' },
    },
    signatories: {
      kind: { before: 'of', all: 'all kinds', label: 'Kind' },
      outcome: { before: 'with a pledge for', all: 'any outcome', label: 'Outcome', isClause: true },
      plan: { before: 'that signed', all: 'any plan', label: 'Plan', isClause: true },
    },
    documents: {
      kind: { before: 'of', all: 'all kinds', label: 'Kind' },
      plan: { before: 'on', all: 'all plans', label: 'Plan', isClause: true },
      year: { before: 'from', all: 'all years', label: 'Year' },
      language: { before: 'in', all: 'all languages', label: 'Language' },
    },
  } satisfies Record<string, Partial<Record<FacetName, ChoiceWords>>>,
  sort: { label: 'Order', before: 'sorted', newest: 'newest first', oldest: 'oldest first', title: 'by title' },
  show: 'Show',
  byLink: 'All filters, with counts',
  chosen: 'Active filters',
  remove: (label: string, value: string) => `Remove filter ${label}: ${value}`,
  removeAll: 'Remove all filters',
  unknown: 'unknown',
  found: (count: string, all: number) => `${count} out of ${inDigits(all, 'en')}`,
  noneFound: {
    stories: 'No stories match these filters.',
    signatories: 'No signatories match these filters.',
    documents: 'No documents match these filters.',
  },
  noneAdvice: 'Try without:',
  filter: (label: string, value: string) => `${label}: ${value}`,
  pages: 'Pages of this list',
  page: (page: number) => `Page ${page}`,
  pageOf: (page: number, pages: number) => `page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
}
