import type { Language } from '../../../../lib/languages.ts'
import { references, slug, weakReference } from '../../shape/references.ts'
import type { SeedDocument } from '../../shape/seed-document.ts'

/** The facts of a story, which are the same in every language. */
export interface SeedStory {
  readonly id: string
  /** Stories without a date are ordered by creation. */
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

/** The texts of a story in one language. */
export interface StoryText {
  readonly title: string
  readonly slug: string
  readonly summary: string
  readonly body: readonly object[]
  readonly contentNote?: string
}

/** The id of a story in a language: the original has the plain id, from which its consent record's id is derived. */
export const storyId = (id: string, language: Language) => (language === 'en' ? id : `${id}-${language}`)

/** A story in one language. Every language but English is an unconfirmed translation. */
export function story(facts: SeedStory, language: Language, text: StoryText): SeedDocument {
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
