import { dictionary } from '@/lib/dictionaries'
import type { Language } from '@/lib/languages'
import { SearchForm } from '../finding/search-form'
import { NextSteps } from '../finding/next-steps'
import { PageHead } from './page-head'

interface NotFoundTemplateProps {
  readonly language: Language
  /** The text about the address. */
  readonly said?: { readonly title: string; readonly text: string }
}

/** The page of an address that does not exist, or no longer: where to go instead. */
export function NotFoundTemplate({ language, said = dictionary(language).notFound }: NotFoundTemplateProps) {
  return (
    <article className="not-found">
      <PageHead
        cloth={{ id: 'not-found', threads: [] }}
        title={<h1>{said.title}</h1>}
        lead={<p className="lead">{said.text}</p>}
      />
      <div className="not-found-body">
        <SearchForm id="question" language={language} />
        <NextSteps language={language} />
      </div>
    </article>
  )
}
