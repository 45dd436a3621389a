import { DocumentTemplate } from '@/components/templates/document-template'
import { PageTemplate } from '@/components/templates/page-template'
import { SignatoryTemplate } from '@/components/templates/signatory-template'
import { StoryTemplate } from '@/components/templates/story-template'
import type { AfterPart } from '@/components/text/block-components'
import type { NapDocument, Page, Settings, Signatory } from '@/lib/content/page-content'
import { siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import { fetchForReview } from '@/sanity/preview/fetch-for-review'
import { retention } from '@/sanity/retention'
import { reviewQueries } from '@/sanity/queries/review'
import type { StoredDocument } from '@/lib/stored'
import { loadStoryForReview } from './load-story'

interface ReviewSubjectProps {
  readonly subject: StoredDocument
  readonly language: StoryLanguage
  readonly settings: Settings
  readonly afterPart?: AfterPart
  /** Whether the reader is asked for consent, and so sees all that it is about. */
  readonly asksConsent: boolean
}

/** The document of a review link, as its future page; `null` for a type without pages. */
export async function ReviewSubject({ subject, language, settings, afterPart, asksConsent }: ReviewSubjectProps) {
  const site = siteLanguageOf(language)
  const common = { language: site, settings, afterPart }
  switch (subject._type) {
    case 'story':
      return (
        <StoryTemplate
          {...common}
          language={language}
          story={await loadStoryForReview(subject, language, asksConsent)}
        />
      )
    case 'page':
      return (
        <PageTemplate
          {...common}
          retention={retention()}
          page={await fetchForReview<Page>(reviewQueries.page, subject, language)}
        />
      )
    case 'partner': {
      const signatory = await fetchForReview<Signatory>(reviewQueries.partner, subject, language)
      return <SignatoryTemplate {...common} signatory={signatory} />
    }
    case 'napDocument': {
      const document = await fetchForReview<NapDocument>(reviewQueries.napDocument, subject, language)
      return <DocumentTemplate {...common} document={document} />
    }
    default:
      return null
  }
}
