import { dictionary } from '@/lib/dictionaries'
import { documentKinds } from '@/lib/finding/kinds'
import type { List } from '@/lib/finding/list'
import { inGroups } from '@/lib/groups'
import { threadsOf, type DocumentEntry as Entry } from '@/lib/content/page-content'
import { hyphenated } from '@/lib/hyphens'
import { DocumentEntry } from '../entries/document-entry'
import { ListFrame } from '../finding/list-frame'
import { PageHead } from './page-head'
import { PlanTimeline } from './plan-timeline'
import type { TemplateProps } from './template-props'

interface DocumentsTemplateProps extends TemplateProps {
  /** By kind, then newest first. */
  readonly list: List<Entry>
  /** All action plans, for the timeline. */
  readonly plans: readonly Entry[]
}

/** All documents by kind, newest first, below the timeline of the plans. */
export function DocumentsTemplate({ list, plans, language }: DocumentsTemplateProps) {
  const words = dictionary(language).documents
  const documents = list.items
  return (
    <>
      <PageHead
        cloth={{ id: 'documents', threads: threadsOf(documents.flatMap(({ outcomes }) => [...outcomes])) }}
        eyebrow={list.all > 0 && words.count(list.all)}
        title={<h1>{words.title}</h1>}
        lead={<p className="lead">{words.lead}</p>}
      />
      {list.page === 1 && !list.isChosen && <PlanTimeline plans={plans} language={language} />}
      <ListFrame list={list} none={words.none}>
        {inGroups(documents, documentKinds, ({ kind }) => kind).map(({ key, items }) => (
          <section key={key} className="section" aria-labelledby={key}>
            <h2 id={key} className="side-head">
              {hyphenated(words.groups[key], language)}
            </h2>
            <ul className="section-body document-list">
              {items.map((document) => (
                <li key={document._id}>
                  <DocumentEntry document={document} language={language} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </ListFrame>
    </>
  )
}
