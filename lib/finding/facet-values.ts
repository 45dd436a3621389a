import type { Language } from '../languages.ts'
import type { DocumentEntry, SignatoryEntry } from '../content/page-content.ts'
import { yearOf } from '../dates.ts'
import { dictionary } from '../dictionaries/index.ts'
import { languageName } from '../words.ts'
import type { FacetValue, FacetValues } from './facets.ts'

/** The facets of a story and what it is sorted by, and nothing else: lists are made of those of all stories. */
export interface StoryFacts {
  readonly _id: string
  readonly title: string | null
  readonly publishedAt: string | null
  readonly countries: readonly { readonly code: string | null; readonly name: string | null }[]
  readonly outcomes: readonly { readonly number: number | null; readonly title: string | null }[]
  readonly signatories: readonly { readonly slug: string | null; readonly name: string | null }[]
}

/** What stories can be filtered by. */
export function storyFacetValues(): FacetValues<StoryFacts> {
  return {
    country: ({ countries }) => countries.flatMap(({ code, name }) => valueOf(code, name)),
    outcome: ({ outcomes }) => outcomesOf(outcomes),
    signatory: ({ signatories }) => signatories.flatMap(({ slug, name }) => valueOf(slug, name)),
    year: ({ publishedAt }) => yearsOf(publishedAt),
  }
}

/** What signatories can be filtered by. */
export function signatoryFacetValues(language: Language): FacetValues<SignatoryEntry> {
  const words = dictionary(language).signatories
  const kinds: Readonly<Record<string, string>> = words.kinds
  return {
    kind: ({ kind }) => kindOf(kind, kinds),
    outcome: ({ outcomes }) => outcomesOf(outcomes),
    plan: ({ plans }) => plans.flatMap((plan) => valueOf(plan, words.plan(plan))),
  }
}

/** What documents can be filtered by. */
export function documentFacetValues(language: Language): FacetValues<DocumentEntry> {
  const words = dictionary(language)
  const kinds: Readonly<Record<string, string>> = words.documents.kinds
  return {
    kind: ({ kind }) => kindOf(kind, kinds),
    plan: ({ cycle }) => (cycle ? valueOf(cycle, words.signatories.plan(cycle)) : []),
    year: ({ publishedDate, period }) => yearsOf(publishedDate ?? period?.from),
    language: ({ languages }) =>
      [...new Set(languages)].flatMap((code) => (code ? valueOf(code, languageName(code, language)) : [])),
  }
}

/** Values are in lower case, as in addresses. What has no name cannot be chosen. */
function valueOf(value: string | null, label: string | null): FacetValue[] {
  return value && label ? [{ value: value.toLowerCase(), label }] : []
}

function kindOf(kind: string | null, names: Readonly<Record<string, string>>): FacetValue[] {
  const label = kind && names[kind]
  return label ? [{ value: kind, label }] : []
}

function outcomesOf(
  outcomes: readonly { readonly number: number | null; readonly title: string | null }[],
): FacetValue[] {
  return outcomes.flatMap(({ number, title }) =>
    number === null ? [] : valueOf(String(number), title ?? String(number)),
  )
}

function yearsOf(date: string | null | undefined): FacetValue[] {
  const year = yearOf(date)
  return year === null ? [] : valueOf(String(year), String(year))
}
