import { dictionary } from '@/lib/dictionaries'
import { homePath, listPath } from '@/lib/routes'
import type { Language } from '@/sanity/languages'
import { PageHead } from './page-head'

/** What stands at an address where there is nothing (any more): what there is, instead. */
export function NotFoundTemplate({ language }: { readonly language: Language }) {
  const words = dictionary(language)
  return (
    <article className="not-found">
      <PageHead
        cloth={{ id: 'not-found', threads: [] }}
        title={<h1>{words.notFound.title}</h1>}
        lead={<p className="lead">{words.notFound.text}</p>}
      />
      <ul className="ways-on">
        <li>
          <a href={homePath(language)}>{words.siteTitle}</a>
        </li>
        <li>
          <a href={listPath(language, 'stories')}>{words.stories.title}</a>
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
