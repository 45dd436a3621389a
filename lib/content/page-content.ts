import type {
  COUNTRY_QUERY_RESULT,
  DOCUMENTS_QUERY_RESULT,
  DOCUMENT_QUERY_RESULT,
  OUTCOME_QUERY_RESULT,
  PAGE_QUERY_RESULT,
  SETTINGS_QUERY_RESULT,
  SIGNATORIES_QUERY_RESULT,
  SIGNATORY_QUERY_RESULT,
  STORIES_QUERY_RESULT,
  STORY_QUERY_RESULT,
  ENTRY_POINTS_QUERY_RESULT,
} from '../types.generated.ts'

// Names for the content of templates. All types derive from the queries: after a change to a query, code that no longer
// fits does not compile.

export type Settings = SETTINGS_QUERY_RESULT
export type MenuItem = NonNullable<SETTINGS_QUERY_RESULT>['navigation'][number]

export type StoryEntry = STORIES_QUERY_RESULT[number]
/** A story by itself: what no other story changes. */
export type OwnStory = NonNullable<STORY_QUERY_RESULT>
/** With the stories to read after it. */
export type Story = OwnStory & {
  readonly related: readonly StoryEntry[]
  /** Before and after it in the list of stories. */
  readonly previous: StoryEntry | null
  readonly next: StoryEntry | null
}
export type Signatory = NonNullable<SIGNATORY_QUERY_RESULT>
export type SignatoryEntry = SIGNATORIES_QUERY_RESULT[number]
export type NapDocument = NonNullable<DOCUMENT_QUERY_RESULT>
export type DocumentEntry = DOCUMENTS_QUERY_RESULT[number]
/** With the number of all its stories. */
export type Outcome = NonNullable<OUTCOME_QUERY_RESULT> & { readonly storyCount: number }
/** With what all its stories say of it. */
export type Country = NonNullable<COUNTRY_QUERY_RESULT> & {
  readonly storyCount: number
  /** Numbers of their outcomes. */
  readonly threads: readonly number[]
  /** In which there are some. */
  readonly languages: readonly string[]
}
export type Page = NonNullable<PAGE_QUERY_RESULT>

export type EntryPointCounts = ENTRY_POINTS_QUERY_RESULT & { readonly stories: number }

export type Section = Page['sections'][number]
export type SectionOf<T extends Section['_type']> = Extract<Section, { _type: T }>
export type OutcomeEntry = SectionOf<'outcomesSection'>['outcomes'][number]
export type Contact = SectionOf<'contactsSection'>['contacts'][number]

export type TextPart = Story['body'][number]
export type TextPartOf<T extends TextPart['_type']> = Extract<TextPart, { _type: T }>
export type LinkMark = NonNullable<TextPartOf<'block'>['markDefs']>[number]

export type OutcomeMark = StoryEntry['outcomes'][number]
export type Photo = NonNullable<StoryEntry['coverImage']>

/** The numbers of outcomes, without duplicates: the threads of a cloth. */
export function threadsOf(outcomes: readonly { number: number | null }[]): number[] {
  return [...new Set(outcomes.map(({ number }) => number).filter((number) => number !== null))].toSorted()
}

/** The outcomes of everything on a page. */
export function threadsOfPage({ sections }: Page): number[] {
  return threadsOf(
    sections.flatMap((section) => {
      if (section._type === 'outcomesSection') return section.outcomes
      return section._type === 'storiesSection' ? (section.stories ?? []).flatMap(({ outcomes }) => [...outcomes]) : []
    }),
  )
}
