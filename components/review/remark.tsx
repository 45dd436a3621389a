import type { FrameLanguage } from '@/lib/languages'
import type { Said } from '@/lib/review/remarks/said-about'
import { remarkWords } from '@/lib/review/words/remark-words'
import { FrameTime } from './frame-time'

interface RemarkProps {
  readonly said: Said
  readonly frame: FrameLanguage
}

/**
 * A remark or decision with the editors' answer. All of it is plain text of strangers: shown in the direction of its own
 * letters, apart from the words around it.
 */
export function Remark({ said: { kind, text, name, at, reply, isDone, isOfEarlier }, frame }: RemarkProps) {
  const words = remarkWords(frame)
  return (
    <>
      <p className="remark-head">
        <b>{words.kinds[kind]}</b> · <bdi>{name ?? words.noName}</bdi> · <FrameTime at={at} frame={frame} />
      </p>
      {text && (
        <p className="remark-text" dir="auto">
          {text}
        </p>
      )}
      {isOfEarlier && <p className="remark-note">{words.changedSince}</p>}
      {reply && (
        <div className="remark-reply">
          <p className="remark-head">
            <b>{words.reply}</b>
          </p>
          <p className="remark-text" dir="auto">
            {reply}
          </p>
        </div>
      )}
      {isDone && <p className="remark-note">✓ {words.done}</p>}
    </>
  )
}
