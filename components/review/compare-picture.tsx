import type { ComparedPicture } from '@/lib/review/compare/comparison'
import type { OutlinePicture } from '@/lib/review/compare/outline'
import { languageFacts, type FrameLanguage } from '@/lib/languages'
import { compareWordsIn } from '@/lib/review/words/compare-words'
import { Picture } from '../text/picture'

interface ComparePictureProps {
  readonly picture: ComparedPicture
  readonly frame: FrameLanguage
}

/** A picture; two of them, each with its word, where one took the place of the other. */
export function ComparePicture({ picture: { status, before, after }, frame }: ComparePictureProps) {
  const { before: wordBefore, now } = compareWordsIn(frame)
  if (status === 'same') return <div className="compare-pictures">{shown(after)}</div>
  const { direction } = languageFacts(frame)
  const pictures = [
    { image: before, word: wordBefore },
    { image: after, word: now },
  ]
  return (
    <div className="compare-pictures" dir={direction}>
      {pictures.map(
        ({ image, word }) =>
          image && (
            <figure key={word}>
              <figcaption lang={frame}>{word}</figcaption>
              {shown(image)}
            </figure>
          ),
      )}
    </div>
  )
}

function shown(image: OutlinePicture | null) {
  return image && <Picture image={image} sizes="(min-width: 60rem) 22rem, 100vw" />
}
