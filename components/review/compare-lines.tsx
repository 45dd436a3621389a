import type { ComparedLine, ComparedPiece } from '@/lib/review/compare/comparison'
import type { FrameLanguage } from '@/lib/languages'
import { compareWordsIn } from '@/lib/review/words/compare-words'
import { CompareRuns } from './compare-runs'

interface CompareLinesProps {
  readonly piece: ComparedPiece
  readonly frame: FrameLanguage
}

/** The texts of a piece, in its own language. A heading is one here too, a level below that of its group. */
export function CompareLines({ piece, frame }: CompareLinesProps) {
  const { lines, language, kind } = piece
  const Block = kind === 'quote' ? 'blockquote' : 'div'
  return (
    <Block
      className={`compare-lines compare-kind-${kind}`}
      lang={language ?? undefined}
      dir={language ? 'auto' : undefined}
    >
      {lines.map((line) => (
        <CompareLine key={line.name} line={line} piece={piece} frame={frame} />
      ))}
    </Block>
  )
}

const headings: Readonly<Record<string, 'h3' | 'h4' | 'h5' | undefined>> = { h2: 'h3', h3: 'h4', h4: 'h5' }

function CompareLine({ line, piece, frame }: CompareLinesProps & { readonly line: ComparedLine }) {
  const Tag = piece.kind === 'heading' ? (headings[piece.form] ?? 'p') : 'p'
  return (
    <Tag>
      {line.name !== 'text' && <LineLabel name={line.name} frame={frame} />}
      <CompareRuns runs={line.runs} frame={frame} />
    </Tag>
  )
}

interface LineLabelProps {
  readonly name: Exclude<ComparedLine['name'], 'text'>
  readonly frame: FrameLanguage
}

function LineLabel({ name, frame }: LineLabelProps) {
  return (
    <span className="compare-line-name">
      <bdi lang={frame}>{compareWordsIn(frame).lines[name]}</bdi>
    </span>
  )
}
