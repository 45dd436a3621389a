import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { outcomePath } from '@/lib/routes'
import { foreign } from '@/lib/words'
import { siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import type { OutcomeMark } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'
import { Thread } from './thread'

interface OutcomeListProps {
  readonly outcomes: readonly OutcomeMark[]
  readonly language: StoryLanguage
  /** Not inside an entry that is one large link. */
  readonly isLinked?: boolean
}

/** Outcomes, each with its thread. Nothing when there are none. */
export function OutcomeList({ outcomes, language, isLinked = false }: OutcomeListProps) {
  if (outcomes.length === 0) return null
  return (
    <ul className="outcome-list">
      {outcomes.map(({ _id, number, title: name, titleLanguage }) => {
        const title = hyphenated(name, titleLanguage ?? language)
        return (
          <li key={_id} lang={foreign(titleLanguage, language)}>
            {number !== null && <Thread number={number} />}
            {isLinked && number !== null ? (
              <a href={outcomePath(siteLanguageOf(language), number)}>
                {title ?? storyWords(language).outcomes.one(number)}
              </a>
            ) : (
              title
            )}
          </li>
        )
      })}
    </ul>
  )
}
