import { SaidNotice } from '@/components/review/said-notice'
import { watchesLink } from '@/lib/enhancements'
import { languageFacts } from '@/lib/languages'
import { reviewChoice } from '@/lib/review/review-choice'
import { asksConsent } from '@/sanity/review/consent/asked-consent'
import { markSeen } from '@/sanity/review/mark-seen'
import type { OpenView } from '@/sanity/review/open-view'
import { ConsentEntry } from './consent-entry'
import { frameOf, textOf } from './load-view'
import { loadRemarks } from './remarks'
import { loadReviewSettings } from './load-settings'
import { ReviewDocument } from './review-document'
import { ReviewSubject } from './review-subject'
import { TextBanner } from './text-banner'
import { TextFrame } from './text-frame'

interface ReadingPageProps {
  readonly token: string
  readonly open: OpenView
  /** What the address says besides the token. */
  readonly chosen: Readonly<Record<string, unknown>>
}

/** A text under review: its future page, with what its reader needs around it. That this version was shown is recorded. */
export async function ReadingPage({ token, open, chosen }: ReadingPageProps) {
  const { link, view, texts } = open
  const frame = frameOf(chosen.frame, link, view)
  const text = textOf(chosen.text, open)
  const { language, document } = text
  const [settings, remarks] = await Promise.all([
    loadReviewSettings(language),
    loadRemarks(token, open, text, frame),
    markSeen(view, text),
  ])
  const otherTexts = texts.flatMap((other) => (other.language === language ? [] : [other.language]))
  const alternates = Object.fromEntries(otherTexts.map((other) => [other, reviewChoice({ text: other, frame })]))
  return (
    <ReviewDocument frame={frame} reloads>
      <TextBanner open={open} text={text} frame={frame} settings={settings}>
        <ConsentEntry token={token} open={open} frame={frame} />
      </TextBanner>
      <SaidNotice said={chosen.said} frame={frame} />
      <div lang={language} dir={languageFacts(language).direction} data-module={watchesLink}>
        <TextFrame settings={settings} language={language} alternates={alternates}>
          <ReviewSubject
            subject={document}
            asksConsent={asksConsent(open)}
            language={language}
            settings={settings && { ...settings, exitPage: null }}
            afterPart={remarks.afterPart}
          />
          {remarks.section}
        </TextFrame>
      </div>
    </ReviewDocument>
  )
}
