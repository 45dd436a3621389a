import type { Language } from '@/lib/languages'
import { dictionary } from '@/lib/dictionaries'

interface UnknownPartProps {
  /** `never`: every kind that the schema knows is drawn, so only newer content can come here. */
  readonly part: never
  readonly language: Language
  readonly isDraft: boolean
}

/** What stands for a part that this version of the site does not know: a sentence for editors, nothing for readers. */
export function UnknownPart({ part, language, isDraft }: UnknownPartProps) {
  const { _type: type }: { _type: string } = part
  console.warn(`A text has a part of the kind “${type}”, which the site cannot show.`)
  return isDraft ? <p className="unknown-part">{dictionary(language).unknownBlock(type)}</p> : null
}
