import { headers } from 'next/headers'
import { frameLanguages, isFrameLanguage, type FrameLanguage } from '@/lib/languages'
import { frameWords } from '@/lib/review/words/frame-words'
import { ReviewDocument } from '../../review-document'

export const dynamic = 'force-dynamic'

/** The first language of a browser (RFC 9110, 12.5.4, in the order in which browsers send it) that a frame is in. */
function languageIn(header: string | null): FrameLanguage | undefined {
  const wanted = (header ?? '').split(',').map((each) => each.trim().slice(0, 2).toLowerCase())
  return wanted.find(isFrameLanguage)
}

/**
 * What the front sends with 404 for every link that does not work: never made, altered, past its time, revoked, used up. The
 * page does not say which: that would tell something about the text. Next's own 404 is a bare page, for scripts to fill.
 */
export default async function EndedReview() {
  const frame = languageIn((await headers()).get('accept-language')) ?? 'en'
  const words = frameWords(frame)
  return (
    <ReviewDocument frame={frame}>
      <main className="review-cover">
        <title>{words.ended}</title>
        <h1>{words.ended}</h1>
        <p>{words.askAgain}</p>
        <ul className="review-others">
          {frameLanguages.map(({ id, direction }) =>
            id === frame ? null : (
              <li key={id} lang={id} dir={direction}>
                {frameWords(id).ended}. {frameWords(id).askAgain}
              </li>
            ),
          )}
        </ul>
      </main>
    </ReviewDocument>
  )
}
