import { languageFacts } from '@/lib/languages'
import { decisionPath, placeOfPart, remarkPath, type ReviewPlace } from '@/lib/review/remarks/remark-paths'
import type { Said } from '@/lib/review/remarks/said-about'
import { remarkWords } from '@/lib/review/words/remark-words'
import { Remark } from './remark'

interface RemarksSectionProps {
  readonly place: ReviewPlace
  readonly said: readonly Said[]
  readonly maySay: boolean
  readonly mayDecide: boolean
}

/** Below a text under review: the ways to say something about all of it, and everything that was said with this link. */
export function RemarksSection({ place, said, maySay, mayDecide }: RemarksSectionProps) {
  const words = remarkWords(place.frame)
  if (!maySay && !mayDecide && said.length === 0) return null
  return (
    <section
      className="review-remarks"
      aria-labelledby="remarks"
      lang={place.frame}
      dir={languageFacts(place.frame).direction}
    >
      <h2 id="remarks">{words.heading}</h2>
      {(maySay || mayDecide) && (
        <>
          <p>{words.whoReads}</p>
          <p className="review-actions">
            {mayDecide && <a href={decisionPath(place)}>{words.decide}</a>}
            {maySay && <a href={remarkPath(place)}>{words.aboutText}</a>}
          </p>
        </>
      )}
      <h3>{words.listHeading}</h3>
      {said.length === 0 && <p>{words.noneYet}</p>}
      <ol className="remarks">
        {said.map((each) => (
          <li key={each.id}>
            <Remark said={each} frame={place.frame} />
            {each.paragraph && <AboutParagraph paragraph={each.paragraph} place={place} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface AboutParagraphProps {
  readonly paragraph: NonNullable<Said['paragraph']>
  readonly place: ReviewPlace
}

function AboutParagraph({ paragraph: { key, quote, isGone }, place }: AboutParagraphProps) {
  const words = remarkWords(place.frame)
  return (
    <>
      {quote && (
        <blockquote lang={place.text} dir="auto">
          {quote}
        </blockquote>
      )}
      <p className="remark-note">
        {isGone ? words.paragraphGone : <a href={`#${encodeURIComponent(placeOfPart(key))}`}>{words.paragraphNow}</a>}
      </p>
    </>
  )
}
