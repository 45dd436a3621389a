import type { ReactNode } from 'react'
import { CompareNotice } from '@/components/review/compare-notice'
import { ReviewBanner } from '@/components/review/review-banner'
import type { Settings } from '@/lib/content/page-content'
import type { CompareChoice } from '@/lib/review/compare/compare-choice'
import type { FrameLanguage } from '@/lib/languages'
import { textTitle } from '@/lib/review/text-title'
import { safeHref } from '@/lib/words'
import { lastSeen } from '@/sanity/review/earlier-version'
import type { OpenView } from '@/sanity/review/open-view'
import type { ReviewText } from '@/sanity/review/review-texts'

interface TextBannerProps {
  readonly open: OpenView
  readonly text: ReviewText
  readonly frame: FrameLanguage
  readonly settings: Settings
  /** On the page that says what has changed: since what. */
  readonly compare?: CompareChoice
  /** What else can be done with the text. */
  readonly children?: ReactNode
}

/** The banner above a text, or above what has changed in it. */
export function TextBanner({ open, text, frame, settings, compare, children }: TextBannerProps) {
  const { link, view, texts } = open
  const { language, document, writtenAt } = text
  return (
    <ReviewBanner
      frame={frame}
      text={{
        language,
        title: textTitle(document, language),
        writtenAt,
        isPublished: text.published?._rev === document._rev,
      }}
      otherTexts={texts.flatMap((other) => (other.language === language ? [] : [other.language]))}
      expiresAt={link.expiresAt}
      exitHref={safeHref(settings?.exitPage?.url) ?? null}
      compare={compare}
    >
      {!compare && <CompareNotice language={language} frame={frame} readOn={lastSeen(view, text)?.at ?? null} />}
      {children}
    </ReviewBanner>
  )
}
