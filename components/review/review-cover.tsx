import { languageFacts, type FrameLanguage } from '@/lib/languages'
import { frameMoment } from '@/lib/review/frame-moment'
import { frameWords } from '@/lib/review/words/frame-words'
import { reviewPath } from '@/lib/review-path'
import { FrameSwitch } from './frame-switch'

interface ReviewCoverProps {
  readonly token: string
  readonly frame: FrameLanguage
  /** ISO 8601. */
  readonly expiresAt: string
  /** How often the link can still be opened; `null` where that is not limited. */
  readonly left: number | null
  /** How long something is kept: sentences in the frame's language. */
  readonly kept: readonly string[]
}

/**
 * What stands before the text: for how long it can be read, what is kept, and the button that opens it. Nothing of the text,
 * since programs that look at links before people do get this far.
 */
export function ReviewCover({ token, frame, expiresAt, left, kept }: ReviewCoverProps) {
  const words = frameWords(frame)
  return (
    <main className="review-cover">
      <FrameSwitch frame={frame} />
      <h1>{words.title}</h1>
      <p className="lead">{words.invited}</p>
      <p>
        {words.until(frameMoment(expiresAt, frame))}
        {left !== null && ` ${words.left(new Intl.NumberFormat(languageFacts(frame).locale).format(left))}`}
      </p>
      <p>{words.onlyYou}</p>
      <form method="post" action={reviewPath(token, 'read')}>
        <input type="hidden" name="frame" value={frame} />
        <button type="submit">{words.read}</button>
        <p>{words.readCounts}</p>
      </form>
      <section aria-labelledby="kept">
        <h2 id="kept">{words.privacy}</h2>
        <ul>
          {[words.kept, words.notKept, words.cookie, ...kept].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </main>
  )
}
