import type { NapDocument, OwnStory, Page, Signatory } from '@/lib/content/page-content'
import { siteLanguageOf, type StoryLanguage } from '@/lib/languages'
import type { CompareChoice } from '@/lib/review/compare/compare-choice'
import type { CompareAnswer } from '@/lib/review/compare/comparison'
import { compareOutlines } from '@/lib/review/compare/compare-outlines'
import type { Outline } from '@/lib/review/compare/outline'
import { documentOutline } from '@/lib/review/compare/outlines/document-outline'
import { pageOutline } from '@/lib/review/compare/outlines/page-outline'
import { signatoryOutline } from '@/lib/review/compare/outlines/signatory-outline'
import { storyOutline } from '@/lib/review/compare/outlines/story-outline'
import type { StoredDocument } from '@/lib/stored'
import { fetchForReview } from '@/sanity/preview/fetch-for-review'
import { reviewQueries } from '@/sanity/queries/review'
import { publishedVersion, seenVersion } from '@/sanity/review/earlier-version'
import type { ReviewView } from '@/sanity/review/open-view'
import type { ReviewText } from '@/sanity/review/review-texts'

/** What changed in a text since another version of it. Both are asked for as pages: by the same rules of consent. */
export async function loadComparison(
  choice: CompareChoice,
  view: ReviewView,
  text: ReviewText,
): Promise<CompareAnswer> {
  const earlier = await (choice === 'published' ? publishedVersion(text) : seenVersion(view, text))
  if (earlier.kind !== 'found') return earlier
  const [before, after] = await Promise.all([
    outlineForReview(earlier.document, text.language),
    outlineForReview(text.document, text.language),
  ])
  return { kind: 'compared', comparison: compareOutlines(before, after), readOn: earlier.readOn }
}

async function outlineForReview(subject: StoredDocument, language: StoryLanguage): Promise<Outline> {
  switch (subject._type) {
    case 'story':
      return storyOutline(await fetchForReview<OwnStory>(reviewQueries.story, subject, language), language)
    case 'page':
      return pageOutline(await fetchForReview<Page>(reviewQueries.page, subject, language), siteLanguageOf(language))
    case 'partner':
      return signatoryOutline(
        await fetchForReview<Signatory>(reviewQueries.partner, subject, language),
        siteLanguageOf(language),
      )
    case 'napDocument':
      return documentOutline(
        await fetchForReview<NapDocument>(reviewQueries.napDocument, subject, language),
        siteLanguageOf(language),
      )
    default:
      return []
  }
}
