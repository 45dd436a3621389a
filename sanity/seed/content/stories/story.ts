import type { Language } from '../../../../lib/languages.ts'
import { references, slug, weakReference } from '../../shape/references.ts'
import type { SeedDocument } from '../../shape/seed-document.ts'

/** What is the same in every language of a story. */
export interface StoryFacts {
  readonly id: string
  /** Stories without a date keep the order in which they were made. */
  readonly createdAt: string
  readonly countries: readonly string[]
  readonly outcomes: readonly number[]
  readonly signatories?: readonly string[]
  readonly localPartners?: readonly string[]
  readonly fullStory?: {
    readonly title: string
    readonly url: string
    readonly publisher: string
    readonly language: string
  }
  readonly sensitivity: 'none' | 'mayDistress'
  readonly source: readonly string[]
}

/** What is written for each language. */
export interface StoryText {
  readonly title: string
  readonly slug: string
  readonly summary: string
  readonly body: readonly object[]
  readonly contentNote?: string
}

/** The id of a story in a language: the original keeps the plain id, on which its consent record depends. */
export const storyId = (id: string, language: Language) => (language === 'en' ? id : `${id}-${language}`)

/** A story in one language. What is not English is a translation that nobody has confirmed yet. */
export function story(facts: StoryFacts, language: Language, text: StoryText): SeedDocument {
  const {
    id,
    createdAt,
    countries,
    outcomes,
    signatories = [],
    localPartners = [],
    fullStory,
    sensitivity,
    source,
  } = facts
  return {
    _id: storyId(id, language),
    _type: 'story',
    _createdAt: createdAt,
    language,
    ...text,
    slug: slug(text.slug),
    countries: references(countries.map((code) => `country-${code}`)),
    outcomes: references(outcomes.map((number) => `outcome-${number}`)),
    signatories: references(signatories.map((name) => `partner-${name}`)),
    localPartners: localPartners.map((name, index) => ({ _key: `partner-${index + 1}`, _type: 'localPartner', name })),
    ...(fullStory && { fullStory: { _type: 'fullStory', ...fullStory } }),
    sensitivity,
    ...(language === 'en'
      ? { translationStatus: 'original' }
      : { translationStatus: 'toBeConfirmed', translationOf: weakReference(id) }),
    source,
    editorNote: 'The summary and the choice of countries and outcomes are ours, made from the text: please confirm.',
  }
}
