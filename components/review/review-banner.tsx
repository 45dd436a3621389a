import type { ReactNode } from 'react'
import { languageFacts, type FrameLanguage, type StoryLanguage } from '@/lib/languages'
import type { CompareChoice } from '@/lib/review/compare/compare-choice'
import { frameMoment } from '@/lib/review/frame-moment'
import { frameWords } from '@/lib/review/words/frame-words'
import { reviewChoice } from '@/lib/review/review-choice'
import { ExitThisPage } from '../text/exit-this-page'
import { FrameSwitch } from './frame-switch'

interface ReviewBannerProps {
  readonly frame: FrameLanguage
  readonly text: {
    readonly language: StoryLanguage
    readonly title: string
    /** When the version that is shown was written. ISO 8601. */
    readonly writtenAt: string
    /** Whether readers have that very version. */
    readonly isPublished: boolean
  }
  /** Languages of the other texts of the link. */
  readonly otherTexts: readonly StoryLanguage[]
  /** ISO 8601. */
  readonly expiresAt: string
  /** Where the way out leads; `null` where the site has none. */
  readonly exitHref: string | null
  /** What the text is compared with on this page. */
  readonly compare?: CompareChoice
  /** What else can be done here: each part of a review adds its own. */
  readonly children?: ReactNode
}

const nameOf = (language: StoryLanguage) => languageFacts(language).title

/** Says what is read here, in which version, for how long, and the way out. In the language of the reader. */
export function ReviewBanner({ frame, text, otherTexts, expiresAt, exitHref, compare, children }: ReviewBannerProps) {
  const words = frameWords(frame)
  const moment = (at: string) => <time dateTime={at}>{frameMoment(at, frame)}</time>
  const facts = [
    [
      words.name,
      <bdi key="name" lang={text.language}>
        {text.title}
      </bdi>,
    ],
    [
      words.textLanguage,
      <bdi key="language" lang={text.language}>
        {nameOf(text.language)}
      </bdi>,
    ],
    [words.version, moment(text.writtenAt)],
    [words.opensUntil, moment(expiresAt)],
  ] as const
  return (
    <>
      <a className="skip" href="#text">
        {words.skip}
      </a>
      <aside className="review-banner" aria-label={words.banner}>
        <p className="review-state">{text.isPublished ? words.published : words.unpublished}</p>
        <dl>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {otherTexts.map((language) => (
          <p key={language}>
            {words.readIn}:{' '}
            <a href={reviewChoice({ text: language, frame, compare })} hrefLang={language} lang={language}>
              {nameOf(language)}
            </a>
          </p>
        ))}
        {children}
        <details>
          <summary>{words.frameLanguage}</summary>
          <FrameSwitch frame={frame} text={text.language} compare={compare} />
        </details>
        {exitHref !== null && <ExitThisPage href={exitHref} words={words} />}
      </aside>
    </>
  )
}
