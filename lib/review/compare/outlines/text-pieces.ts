import type { LinkMark, TextPart, TextPartOf } from '../../../content/page-content.ts'
import { siteLanguageOf, type StoryLanguage } from '../../../languages.ts'
import { pathOf } from '../../../routes.ts'
import { foreign, safeHref } from '../../../words.ts'
import type { PieceKind } from '../names.ts'
import type { MarkedText, OutlinePiece } from '../outline.ts'
import { linesOf, picturePiece } from './pieces.ts'

/** What stands for a part of a line that is no text. */
const OBJECT = '\uFFFC'

/** The pieces of a body. Parts that are empty, and so not on the page, are left out. */
export function textPieces(body: readonly TextPart[] | null, language: StoryLanguage): OutlinePiece[] {
  return (body ?? []).flatMap((part) => pieceOf(part, language))
}

function pieceOf(part: TextPart, language: StoryLanguage): OutlinePiece[] {
  const bare = { key: part._key, picture: null, form: '', language: null }
  switch (part._type) {
    case 'block':
      return blockPiece(part, language)
    case 'quote': {
      const lines = linesOf({ text: part.text, attribution: part.attribution })
      return [{ ...bare, kind: 'quote', lines, language: foreign(part.language, language) ?? null }]
    }
    case 'callout':
      return [
        { ...bare, kind: 'callout', form: part.tone ?? 'note', lines: linesOf({ title: part.title, text: part.text }) },
      ]
    case 'video': {
      const { provider, videoId, title, transcript } = part
      const video = [provider, videoId].filter(Boolean).join(' ')
      return [{ ...bare, kind: 'video', lines: linesOf({ title, video, transcript }) }]
    }
    case 'figure':
      return picturePiece(part._key, part)
    default:
      return [unknownPiece(part)]
  }
}

/** A part of a type that this version of the site does not know: that it is there is all there is to say. */
function unknownPiece(part: never): OutlinePiece {
  const { _key: key, _type: type }: { _key: string; _type: string } = part
  return { key, kind: 'unknown', lines: [], picture: null, form: type, language: null }
}

function blockPiece(block: TextPartOf<'block'>, language: StoryLanguage): OutlinePiece[] {
  const links = new Map((block.markDefs ?? []).map((mark) => [mark._key, linkMark(mark, language)]))
  const texts = (block.children ?? []).map(({ _type: type, text, marks }: SpanFields) => ({
    text: type === 'span' ? String(text ?? '') : OBJECT,
    marks: (marks ?? []).map((mark) => links.get(mark) ?? mark).toSorted(),
  }))
  if (texts.every(({ text }) => text === '')) return []
  const { style, listItem, level } = block
  const isHeading = /^h\d$/u.test(style ?? '')
  const kind: PieceKind = listItem ? 'listItem' : isHeading ? 'heading' : 'paragraph'
  const form = listItem ? `${listItem} ${level ?? 1}` : style && style !== 'normal' ? style : ''
  return [
    { key: block._key, kind, lines: [{ name: 'text', texts: joinSame(texts) }], picture: null, form, language: null },
  ]
}

interface SpanFields {
  readonly _type: string
  readonly text?: unknown
  readonly marks?: readonly string[] | null
}

/** Where a link leads, as on the page: a link without a valid target is plain text. */
function linkMark({ target, href }: LinkMark, language: StoryLanguage): string {
  return `link ${(target && pathOf(target, siteLanguageOf(language))) ?? safeHref(href) ?? ''}`
}

/** Editors' tools split texts into spans with the same marks as they please. */
function joinSame(texts: readonly MarkedText[]): MarkedText[] {
  const joined: MarkedText[] = []
  for (const { text, marks } of texts) {
    const last = joined.at(-1)
    if (last && last.marks.join(' ') === marks.join(' ')) joined[joined.length - 1] = { text: last.text + text, marks }
    else joined.push({ text, marks })
  }
  return joined
}
