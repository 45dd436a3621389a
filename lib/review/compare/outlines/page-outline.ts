import type { Page, Section } from '../../../content/page-content.ts'
import type { Language } from '../../../languages.ts'
import { foreign } from '../../../words.ts'
import type { Outline, OutlinePiece } from '../outline.ts'
import { fact, group, linesOf } from './pieces.ts'
import { sourceFacts } from './story-outline.ts'
import { textPieces } from './text-pieces.ts'

/** What a page says. Of other documents that a section lists, only those that editors chose belong to it. */
export function pageOutline(page: Page, language: Language): Outline {
  return [
    ...fact('title', page.title),
    ...fact('summary', page.summary),
    ...page.sections.flatMap((section) =>
      group('section', sectionPieces(section, language), `section ${section._key}`),
    ),
    ...sourceFacts(page.source),
  ]
}

const bare = { picture: null, form: '', language: null } as const

function sectionPieces(section: Section, language: Language): OutlinePiece[] {
  const heading = linesOf({ text: section.heading })
  const pieces: OutlinePiece[] =
    heading.length > 0 ? [{ ...bare, key: 'heading', kind: 'heading', form: 'h2', lines: heading }] : []
  return [...pieces, ...contentPieces(section, language)]
}

function contentPieces(section: Section, language: Language): OutlinePiece[] {
  switch (section._type) {
    case 'textSection':
      return textPieces(section.body, language)
    case 'storiesSection':
      return [
        ...introPiece(section.intro),
        ...(section.stories ?? []).flatMap(({ _id, title }) => itemPiece(_id, title)),
      ]
    case 'documentsSection':
      return [
        ...introPiece(section.intro),
        ...(section.documents ?? []).flatMap(({ _id, title, titleLanguage }) =>
          itemPiece(_id, title, foreign(titleLanguage, language)),
        ),
      ]
    case 'outcomesSection':
    case 'signatoriesSection':
    case 'contactsSection':
      return introPiece(section.intro)
    // What it says is nobody’s words.
    case 'retentionSection':
      return []
    default:
      return [unknownSection(section)]
  }
}

function unknownSection(section: never): OutlinePiece {
  const { _type: type }: { _type: string } = section
  return { ...bare, key: 'unknown', kind: 'unknown', form: type, lines: [] }
}

function introPiece(intro: string | null): OutlinePiece[] {
  const lines = linesOf({ text: intro })
  return lines.length === 0 ? [] : [{ ...bare, key: 'intro', kind: 'paragraph', lines }]
}

function itemPiece(key: string, title: string | null, language: string | null = null): OutlinePiece[] {
  const lines = linesOf({ text: title })
  return lines.length === 0 ? [] : [{ ...bare, key, kind: 'fact', lines, language }]
}
