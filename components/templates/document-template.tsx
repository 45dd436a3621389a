import { dictionary } from '@/lib/dictionaries'
import { formatDate } from '@/lib/dates'
import { documentNumber } from '@/lib/dictionaries/document-number'
import { fieldTextKey } from '@/lib/review/remarks/paragraphs'
import { foreign } from '@/lib/words'
import { threadsOf, type NapDocument } from '@/lib/content/page-content'
import { Cite } from '../text/cite'
import { OnlyIn } from '../text/only-in'
import { Sources } from '../text/sources'
import { DocumentFacts } from './document-facts'
import { DocumentVersion } from './document-version'
import { Title } from '../text/title'
import { PageHead } from './page-head'
import type { TemplateProps } from './template-props'

interface DocumentTemplateProps extends TemplateProps {
  readonly document: NapDocument
}

/** A NAP document: its facts, and where to read it in which language. */
export function DocumentTemplate({ document, language, address, edit, afterPart }: DocumentTemplateProps) {
  const { publisher, publishedDate, number } = document
  const { _id, title, titleLanguage, kind, summary, summaryLanguage, versions, outcomes } = document
  const words = dictionary(language).documents
  return (
    <article className="document">
      <PageHead
        cloth={{ id: _id, threads: threadsOf(outcomes) }}
        eyebrow={kind && words.kinds[kind]}
        title={<Title text={title} textLanguage={titleLanguage} language={language} place={edit?.('title')} />}
        lead={
          <>
            <OnlyIn text={titleLanguage} language={language} />
            {summary && (
              <p className="lead" lang={foreign(summaryLanguage, language)}>
                {summary}
              </p>
            )}
            {summary && afterPart?.(fieldTextKey('summary', summaryLanguage ?? language))}
          </>
        }
      />
      <div className="columns">
        <section className="reading" aria-labelledby="read" data-sanity={edit?.('versions')}>
          <h2 id="read">{words.read}</h2>
          {versions.length === 0 && <p className="empty">{words.noVersions}</p>}
          <ul className="versions">
            {versions.map((version) => (
              <li key={version._key}>
                <DocumentVersion version={version} language={language} />
              </li>
            ))}
          </ul>
          <Cite
            parts={[
              publisher,
              title,
              publishedDate && formatDate(publishedDate, language),
              documentNumber(number, language),
            ]}
            address={address}
            language={language}
          />
        </section>
        <aside className="margin">
          <DocumentFacts document={document} language={language} edit={edit} />
          <Sources addresses={document.source} language={language} edit={edit} />
        </aside>
      </div>
    </article>
  )
}
