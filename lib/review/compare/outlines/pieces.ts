import type { GroupName } from '../names.ts'
import type { MarkedText, OutlineGroup, OutlineLine, OutlinePicture, OutlinePiece } from '../outline.ts'

/** Words of a fact, and their language where it is not that of the page. */
export interface FactWords {
  readonly key: string
  readonly words: unknown
  readonly language?: string | null | undefined
}

/** A text without marks. API writes are not checked against the schema: what is no text is shown as it is stored. */
function plain(value: unknown): MarkedText[] {
  if (value === null || value === undefined || value === '') return []
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text === '' ? [] : [{ text, marks: [] }]
}

/** The lines that say something. */
export function linesOf(texts: Partial<Record<OutlineLine['name'], unknown>>): OutlineLine[] {
  const names: readonly OutlineLine['name'][] = [
    'title',
    'text',
    'attribution',
    'caption',
    'alt',
    'credit',
    'video',
    'transcript',
  ]
  return names.map((name) => ({ name, texts: plain(texts[name]) })).filter((line) => line.texts.length > 0)
}

const bare = { picture: null, form: '', language: null } as const

/** A fact with one value; no group without a value. */
export function fact(name: GroupName, words: unknown, language: string | null = null): OutlineGroup[] {
  return facts(name, [{ key: 'value', words, language }])
}

/** A fact with a list of values. */
export function facts(name: GroupName, values: readonly FactWords[]): OutlineGroup[] {
  const pieces = values.flatMap(({ key, words, language = null }): OutlinePiece[] => {
    const lines = linesOf({ text: words })
    return lines.length === 0 ? [] : [{ ...bare, key, kind: 'fact', lines, language }]
  })
  return group(name, pieces)
}

export function group(name: GroupName, pieces: readonly OutlinePiece[], key: string = name): OutlineGroup[] {
  return pieces.length === 0 ? [] : [{ key, name, pieces }]
}

interface PictureFields extends OutlinePicture {
  readonly credit?: string | null
  readonly caption?: string | null
}

/** A picture with all that is said about it; nothing without a file, as on the page. */
export function picturePiece(key: string, picture: PictureFields | null | undefined): OutlinePiece[] {
  if (!picture?.asset) return []
  const { asset, alt, hotspot, crop, caption, credit } = picture
  const lines = linesOf({ alt, caption, credit })
  return [{ ...bare, key, kind: 'picture', lines, picture: { asset, alt, hotspot, crop } }]
}
