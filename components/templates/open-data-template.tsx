import type { ReactNode } from 'react'
import type { Language } from '@/lib/languages'
import { dictionary } from '@/lib/dictionaries'
import { dataSets } from '@/lib/open-data/data-sets'
import type { Changes } from '@/lib/open-data/changes'
import { dataVersion } from '@/lib/open-data/versions'
import { homePath } from '@/lib/routes'
import { cataloguePath, feedPath, openApiPath } from '@/lib/routes/machines'
import { DataChanges } from '../open-data/data-changes'
import { DataSetFiles } from '../open-data/data-set-files'
import { PageHead } from './page-head'

interface OpenDataTemplateProps {
  readonly language: Language
  readonly changes: Changes
}

/** The open data, for developers. */
export function OpenDataTemplate({ language, changes }: OpenDataTemplateProps) {
  const words = dictionary(language).openData
  return (
    <article className="page">
      <PageHead
        cloth={{ id: 'open-data', threads: [1, 2, 3, 4, 5] }}
        title={<h1>{words.title}</h1>}
        lead={<p className="lead">{words.lead}</p>}
      />
      <Part id="sets" title={words.setsTitle}>
        {dataSets.map((set) => (
          <DataSetFiles key={set} set={set} language={language} />
        ))}
        <ul>
          <li>
            <a href={openApiPath}>{words.description}</a>
          </li>
          <li>
            <a href={cataloguePath}>{words.catalogue}</a>
          </li>
        </ul>
      </Part>
      <Part id="changes" title={words.changesTitle}>
        <DataChanges changes={changes} language={language} />
      </Part>
      <Part id="feeds" title={words.feedsTitle}>
        <p>{words.feedsText}</p>
        <p className="data-files">
          <a href={feedPath(homePath(language), 'xml')}>Atom</a>
          <a href={feedPath(homePath(language), 'json')}>JSON Feed</a>
        </p>
      </Part>
      <Part id="rights" title={words.rightsTitle}>
        <p>{words.rights}</p>
      </Part>
      <Part id="about" title={words.about}>
        <p>{words.freshNote}</p>
        <p>{words.jsonNote}</p>
        <p>{words.csvNote}</p>
        <p>{words.versionNote(dataVersion)}</p>
      </Part>
    </article>
  )
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id} className="side-head">
        {title}
      </h2>
      <div className="section-body prose">{children}</div>
    </section>
  )
}
