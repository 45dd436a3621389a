import { dictionary } from '@/lib/dictionaries'
import { storyWords } from '@/lib/dictionaries/stories/story-words'
import type { UntranslatedStory } from '@/lib/story-index/untranslated-stories'
import { pathOf, storiesPath } from '@/lib/routes'
import { foreignDirection, languageName } from '@/lib/words'
import { isStoryLanguage, type Language } from '@/lib/languages'
import { hyphenated } from '@/lib/hyphens'
import { PagePart } from '../text/page-part'

interface UntranslatedStoriesProps {
  readonly stories: readonly UntranslatedStory[]
  readonly language: Language
}

/** How many are listed; the rest are in the list of their language. */
const most = 6

/** Stories without a translation, by their own titles. Nothing when all are translated. */
export function UntranslatedStories({ stories, language }: UntranslatedStoriesProps) {
  const words = dictionary(language)
  const groups = Map.groupBy(stories, (story) => story.language)
  return [...groups].map(([other, all]) =>
    isStoryLanguage(other) ? (
      <PagePart key={other} id={`only-${other}`} heading={words.places.onlyInTitle(languageName(other, language))}>
        <ul className="elsewhere">
          {all.slice(0, most).map((story) => (
            <li key={story._id}>
              <a
                href={pathOf(story, language) ?? undefined}
                lang={other}
                hrefLang={other}
                dir={foreignDirection(other, language)}
              >
                {hyphenated(story.title, other)}
              </a>
            </li>
          ))}
        </ul>
        {all.length > most && (
          <p className="more">
            <a href={storiesPath(other)} lang={other} hrefLang={other} dir={foreignDirection(other, language)}>
              {storyWords(other).stories.all}
            </a>
          </p>
        )}
      </PagePart>
    ) : null,
  )
}
