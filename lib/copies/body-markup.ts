import { nestLists } from '@portabletext/toolkit'
import type { TextPart } from '../content/page-content.ts'
import { videoLink } from '../content/video-link.ts'
import { storyWords } from '../dictionaries/stories/story-words.ts'
import { foreign } from '../words.ts'
import { element, type Xml } from '../xml.ts'
import { blockMarkup, type TextNode } from './block-markup.ts'
import { completeBlock, type CopyBlock } from './complete-block.ts'
import { figure, type CopyPictures } from './pictures.ts'
import type { StoryCopy } from './story-copy.ts'

/** The body of a story as XHTML. */
export function bodyMarkup(copy: StoryCopy, pictures: CopyPictures): Xml[] {
  return runsOf(copy).flatMap((run) =>
    'blocks' in run
      ? nestLists<TextNode>(run.blocks, 'html').map(blockMarkup)
      : (partMarkup(run.part, copy, pictures) ?? []),
  )
}

type SpecialPart = Exclude<TextPart, { _type: 'block' }>

/** Consecutive blocks stay together, because list items are separate blocks. */
function runsOf(copy: StoryCopy) {
  const runs: ({ readonly blocks: CopyBlock[] } | { readonly part: SpecialPart })[] = []
  for (const part of copy.story.body) {
    const last = runs.at(-1)
    if (part._type !== 'block') runs.push({ part })
    else if (last && 'blocks' in last) last.blocks.push(completeBlock(part, copy))
    else runs.push({ blocks: [completeBlock(part, copy)] })
  }
  return runs
}

function partMarkup(part: SpecialPart, copy: StoryCopy, pictures: CopyPictures): Xml | null {
  const { language } = copy
  const words = storyWords(language)
  switch (part._type) {
    case 'quote': {
      if (!part.text) return null
      const lang = foreign(part.language, language)
      const by = part.attribution ? [element('p', {}, `– ${part.attribution}`)] : []
      return element('blockquote', { lang, 'xml:lang': lang, dir: 'auto' }, element('p', {}, part.text), ...by)
    }
    case 'callout': {
      const title = element('p', {}, element('strong', {}, part.title ?? words.callouts[part.tone ?? 'note']))
      return element('aside', {}, title, element('p', {}, part.text ?? ''))
    }
    case 'video': {
      const link = videoLink(part)
      if (!link) return null
      const name = element('a', { href: link.address }, part.title ?? link.name)
      const transcript = part.transcript ? [element('p', {}, part.transcript)] : []
      return element('div', {}, element('p', {}, name, ` (${words.videoAt(link.name)})`), ...transcript)
    }
    case 'figure':
      return figure(part, language, pictures)
    default:
      return null
  }
}
