import { languageFacts, type FrameLanguage, type StoryLanguage } from '@/lib/languages'
import type { ComparedGroup, Comparison } from '@/lib/review/compare/comparison'
import { compareWordsIn } from '@/lib/review/words/compare-words'
import { CompareLabel } from './compare-label'
import { CompareList } from './compare-list'
import { ComparePiece } from './compare-piece'

interface CompareViewProps {
  readonly comparison: Comparison
  /** Of the text. */
  readonly language: StoryLanguage
  readonly frame: FrameLanguage
}

/** A page with what changed in it: a list of the changes, and all of the text with each at its place. */
export function CompareView({ comparison: { groups, changes }, language, frame }: CompareViewProps) {
  const words = compareWordsIn(frame)
  if (changes.length === 0) return <p className="compare-answer">{words.nothing}</p>
  return (
    <>
      <CompareList changes={changes} language={language} frame={frame} />
      <aside className="compare-key">
        <h2>{words.howToRead}</h2>
        <p>
          <ins className="compare-added">
            <span className="compare-words">{words.added}</span>
          </ins>
        </p>
        <p>
          <del className="compare-removed">
            <span className="compare-words">{words.removed}</span>
          </del>
        </p>
      </aside>
      {groups.map((group) => (
        <CompareGroup key={group.id} group={group} count={changes.length} language={language} frame={frame} />
      ))}
    </>
  )
}

interface CompareGroupProps extends Pick<CompareViewProps, 'language' | 'frame'> {
  readonly group: ComparedGroup
  readonly count: number
}

function CompareGroup({ group: { id, name, status, number, pieces }, count, language, frame }: CompareGroupProps) {
  const words = compareWordsIn(frame)
  return (
    <section aria-labelledby={id} className="compare-group">
      <h2 id={id}>{words.groups[name]}</h2>
      {status === 'movedAway' && <p className="compare-note">{words.movedAwayPart}</p>}
      {number !== null && (
        <div id={`change-${number}`}>
          <CompareLabel number={number} count={count} status={status} kind={null} frame={frame} />
        </div>
      )}
      <div lang={language} dir={languageFacts(language).direction} className="compare-text">
        {pieces.map((piece) => (
          <ComparePiece key={piece.id} piece={piece} count={count} frame={frame} />
        ))}
      </div>
    </section>
  )
}
