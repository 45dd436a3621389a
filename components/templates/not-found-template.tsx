import { dictionary } from '@/lib/dictionaries'
import { homePath, listPath } from '@/lib/routes'
import type { Language } from '@/sanity/languages'
import { PageHead } from './page-head'

interface NotFoundTemplateProps {
  readonly language: Language
  /** What is said about the address. */
  readonly said?: { readonly title: string; readonly text: string }
}

/** What stands at an address where there is nothing (any more): what there is, instead. */
export function NotFoundTemplate({ language, said = dictionary(language).notFound }: NotFoundTemplateProps) {
  const words = dictionary(language)
  return (
    <article className="not-found">
      <PageHead
        cloth={{ id: 'not-found', threads: [] }}
        title={<h1>{said.title}</h1>}
        lead={<p className="lead">{said.text}</p>}
      />
      <ul className="ways-on">
        <li>
          <a href={homePath(language)}>{words.siteTitle}</a>
        </li>
        <li>
          <a href={listPath(language, 'stories')}>{words.stories.title}</a>
        </li>
        <li>
          <a href={listPath(language, 'countries')}>{words.places.countries.title}</a>
        </li>
        <li>
          <a href={listPath(language, 'outcomes')}>{words.outcomes.title}</a>
        </li>
        <li>
          <a href={listPath(language, 'signatories')}>{words.signatories.title}</a>
        </li>
        <li>
          <a href={listPath(language, 'documents')}>{words.documents.title}</a>
        </li>
      </ul>
    </article>
  )
}
