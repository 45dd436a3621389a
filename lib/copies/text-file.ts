import {
  buildMarksTree,
  isPortableTextToolkitSpan,
  isPortableTextToolkitTextNode,
  spanToPlainText,
} from '@portabletext/toolkit'
import type { TextPart, TextPartOf } from '../content/page-content.ts'
import { videoLink } from '../content/video-link.ts'
import { formatDate } from '../dates.ts'
import { storyWords } from '../dictionaries/stories/story-words.ts'
import { languageFacts } from '../languages.ts'
import { completeBlock, hrefOf } from './complete-block.ts'
import type { StoryCopy } from './story-copy.ts'

/** At the start of a paragraph it says that the paragraph runs from right to left, also where a name in Latin letters is first. */
const rightToLeftMark = '\u200f'

/** A story as plain text: paragraphs with an empty line between them, and what is known of its page at the end. */
export function textFile(copy: StoryCopy): string {
  const { story, language, siteTitle, address } = copy
  const words = storyWords(language)
  const { title, summary, sensitivity, contentNote, publishedAt, translationNotice } = story
  const paragraphs = [
    title,
    summary,
    translationNotice ? words.translation.notice : null,
    sensitivity === 'mayDistress' ? `${words.care.contentNote}: ${contentNote ?? words.care.mayDistress}` : null,
    ...story.body.flatMap((part) => partText(part, copy) ?? []),
    '* * *',
    [siteTitle, publishedAt && formatDate(publishedAt, language)].filter(Boolean).join(', '),
    address,
    words.copies.notice,
  ].filter((paragraph) => paragraph !== null && paragraph !== '')
  const start = languageFacts(language).direction === 'rtl' ? rightToLeftMark : ''
  return `${paragraphs.map((paragraph) => start + paragraph).join('\n\n')}\n`
}

function partText(part: TextPart, copy: StoryCopy): string | null {
  const words = storyWords(copy.language)
  switch (part._type) {
    case 'block':
      return blockText(part, copy)
    case 'quote':
      return part.text && [`“${part.text}”`, part.attribution && `– ${part.attribution}`].filter(Boolean).join('\n')
    case 'callout':
      return [part.title ?? words.callouts[part.tone ?? 'note'], part.text].filter(Boolean).join('\n')
    case 'video': {
      const link = videoLink(part)
      return link && [part.title ?? link.name, link.address, part.transcript].filter(Boolean).join('\n')
    }
    default:
      // A picture is not in a file of words, so neither is what is said about it.
      return null
  }
}

/** The words of a paragraph; behind each link its address. */
function blockText(part: TextPartOf<'block'>, copy: StoryCopy): string {
  const text = buildMarksTree(completeBlock(part, copy))
    .map((node) => {
      if (isPortableTextToolkitTextNode(node)) return node.text
      if (!isPortableTextToolkitSpan(node)) return ''
      const said = spanToPlainText(node)
      const href = hrefOf(node.markDef)
      return href && href !== said ? `${said} <${href}>` : said
    })
    .join('')
  if (!part.listItem) return text
  return `${'  '.repeat((part.level ?? 1) - 1)}* ${text}`
}
