import { absenceWords, furtherWords } from '@/lib/dictionaries/stories/story-words'
import { isFurther, type StoryLanguage } from '@/lib/languages'
import { storiesPath } from '@/lib/routes'
import { SearchForm } from '../finding/search-form'
import { NextSteps } from '../finding/next-steps'
import { PageHead } from './page-head'

interface NotFoundTemplateProps {
  readonly language: StoryLanguage
  /** Whether there was never anything at the address, or is no longer. */
  readonly absence?: 'notFound' | 'gone'
}

/** The page of an address that does not exist, or no longer: where to go instead. */
export function NotFoundTemplate({ language, absence = 'notFound' }: NotFoundTemplateProps) {
  const { title, text } = absenceWords(language)[absence]
  return (
    <article className="not-found">
      <PageHead
        cloth={{ id: 'not-found', threads: [] }}
        title={<h1>{title}</h1>}
        lead={<p className="lead">{text}</p>}
      />
      <div className="not-found-body">
        {isFurther(language) ? (
          <ul className="next-steps">
            <li>
              <a href={storiesPath(language)}>{furtherWords(language).stories.all}</a>
            </li>
          </ul>
        ) : (
          <>
            <SearchForm id="question" language={language} />
            <NextSteps language={language} />
          </>
        )}
      </div>
    </article>
  )
}
