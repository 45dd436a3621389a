import { dictionary } from '@/lib/dictionaries'
import { listPath } from '@/lib/routes'
import { DocumentEntry } from '../entries/document-entry'
import type { SectionProps } from './section-props'
import { SectionFrame } from './section-frame'

export function DocumentsSection({ section, language, edit }: SectionProps<'documentsSection'>) {
  const words = dictionary(language).documents
  const documents = section.documents ?? []
  return (
    <SectionFrame section={section} language={language} edit={edit}>
      {documents.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="document-list">
        {documents.map((document) => (
          <li key={document._id}>
            <DocumentEntry document={document} language={language} />
          </li>
        ))}
      </ul>
      <p className="more">
        <a href={listPath(language, 'documents')}>{words.all}</a>
      </p>
    </SectionFrame>
  )
}
