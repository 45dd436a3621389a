import { type StoryLanguage, languageFacts, type FrameLanguage } from '@/lib/languages'
import type { ListedChange } from '@/lib/review/compare/comparison'
import { compareWordsIn } from '@/lib/review/words/compare-words'
import { changeName } from './compare-label'

interface CompareListProps {
  readonly changes: readonly ListedChange[]
  /** Of the text. */
  readonly language: StoryLanguage
  readonly frame: FrameLanguage
}

/** How many changes there are, what each is, and a link to it. */
export function CompareList({ changes, language, frame }: CompareListProps) {
  const { locale } = languageFacts(frame)
  const words = compareWordsIn(frame)
  return (
    <section aria-labelledby="changes" className="compare-list">
      <h2 id="changes">{words.count(new Intl.NumberFormat(locale).format(changes.length))}</h2>
      <ol>
        {changes.map(({ number, group, kind, status, excerpt }) => (
          <li key={number}>
            <a href={`#change-${number}`}>{[words.groups[group], changeName(status, kind, frame)].join(' · ')}</a>{' '}
            <span className="compare-excerpt">
              <bdi lang={language}>{excerpt}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
