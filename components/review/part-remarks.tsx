import { languageFacts } from '@/lib/languages'
import { quoteOf, type Paragraph } from '@/lib/review/remarks/paragraphs'
import { placeOfPart, remarkPath, type ReviewPlace } from '@/lib/review/remarks/remark-paths'
import type { Said } from '@/lib/review/remarks/said-about'
import { remarkWords } from '@/lib/review/words/remark-words'
import { Remark } from './remark'

interface PartRemarksProps {
  readonly place: ReviewPlace
  readonly paragraph: Paragraph
  readonly said: readonly Said[]
  readonly maySay: boolean
}

/** Behind a paragraph under review: what was said of it, and the way to say something. */
export function PartRemarks({ place, paragraph, said, maySay }: PartRemarksProps) {
  const words = remarkWords(place.frame)
  if (!maySay && said.length === 0) return null
  return (
    <div
      className="part-remarks"
      id={placeOfPart(paragraph.key)}
      lang={place.frame}
      dir={languageFacts(place.frame).direction}
    >
      {said.length > 0 && (
        <ul className="remarks">
          {said.map((each) => (
            <li key={each.id}>
              <Remark said={each} frame={place.frame} />
            </li>
          ))}
        </ul>
      )}
      {maySay && (
        <a href={remarkPath(place, paragraph.key)}>
          {words.aboutParagraph}
          {/* Which one, for those who hear a list of links. */}
          <span className="unseen">
            {' '}
            <span lang={place.text} dir="auto">
              {paragraph.text ? quoteOf(paragraph, 60) : words.partWithoutWords}
            </span>
          </span>
        </a>
      )}
    </div>
  )
}
