import { dictionary } from '@/lib/dictionaries'
import { inGroups } from '@/lib/groups'
import { threadsOf, type DocumentEntry as Entry } from '../content'
import { DocumentEntry } from '../entries/document-entry'
import { PageHead } from './page-head'
import { PlanTimeline } from './plan-timeline'
import type { TemplateProps } from './props'

interface DocumentsTemplateProps extends TemplateProps {
  readonly documents: readonly Entry[]
}

const kinds = [
  'actionPlan',
  'progressReport',
  'evaluation',
  'letter',
  'resolution',
  'treaty',
  'recommendation',
  'research',
  'minutes',
  'form',
] as const

/** All documents by kind, the newest first, under the timeline of the plans. */
export function DocumentsTemplate({ documents, language }: DocumentsTemplateProps) {
  const words = dictionary(language).documents
  return (
    <>
      <PageHead
        cloth={{ id: 'documents', threads: threadsOf(documents.flatMap(({ outcomes }) => [...outcomes])) }}
        eyebrow={documents.length > 0 && words.count(documents.length)}
        title={<h1>{words.title}</h1>}
        lead={<p className="lead">{words.lead}</p>}
      />
      {documents.length === 0 && <p className="empty">{words.none}</p>}
      <PlanTimeline plans={documents.filter(({ kind }) => kind === 'actionPlan')} language={language} />
      {inGroups(documents, kinds, ({ kind }) => kind).map(({ key, things }) => (
        <section key={key} className="section" aria-labelledby={key}>
          <h2 id={key} className="side-head">
            {words.groups[key]}
          </h2>
          <ul className="section-body document-list">
            {things.map((document) => (
              <li key={document._id}>
                <DocumentEntry document={document} language={language} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
