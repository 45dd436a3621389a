import { PortableText } from '@portabletext/react'
import { Fragment } from 'react'
import { hyphenated } from '@/lib/hyphens'
import type { StoryLanguage } from '@/lib/languages'
import type { TextPart, TextPartOf } from '@/lib/content/page-content'
import { blockComponents, type AfterPart } from './block-components'
import { Callout } from './callout'
import { Figure } from './figure'
import { Quote } from './quote'
import { UnknownPart } from './unknown-part'
import { Video } from './video'

interface RichTextProps {
  readonly value: readonly TextPart[]
  readonly language: StoryLanguage
  /** Whether it is for editors, who see a notice for parts that cannot be shown. */
  readonly isDraft?: boolean
  readonly afterPart?: AfterPart
}

/** A body of Portable Text. */
export function RichText({ value, language, isDraft = false, afterPart }: RichTextProps) {
  return runsOf(value, language).map((run) =>
    'blocks' in run ? (
      <PortableText key={run._key} value={run.blocks} components={blockComponents(language, afterPart)} />
    ) : (
      <Fragment key={run._key}>
        <Part part={run} language={language} isDraft={isDraft} />
        {afterPart?.(run._key)}
      </Fragment>
    ),
  )
}

type Special = Exclude<TextPart, { _type: 'block' }>
type CompleteBlock = ReturnType<typeof complete>

function Part({ part, language, isDraft }: { part: Special; language: StoryLanguage; isDraft: boolean }) {
  switch (part._type) {
    case 'quote':
      return <Quote part={part} language={language} />
    case 'callout':
      return <Callout part={part} language={language} />
    case 'figure':
      return <Figure part={part} language={language} />
    case 'video':
      return <Video part={part} language={language} />
    default:
      return <UnknownPart part={part} language={language} isDraft={isDraft} />
  }
}

/** Consecutive blocks stay together, because list items are separate blocks. */
function runsOf(parts: readonly TextPart[], language: StoryLanguage) {
  const runs: (Special | { readonly _key: string; readonly blocks: CompleteBlock[] })[] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (part._type !== 'block') runs.push(part)
    else if (last && 'blocks' in last) last.blocks.push(complete(part, language))
    else runs.push({ _key: part._key, blocks: [complete(part, language)] })
  }
  return runs
}

/** The content API returns `null` for empty lists, which the renderer would take for another type of block. */
function complete({ style, level, listItem, ...block }: TextPartOf<'block'>, language: StoryLanguage) {
  const isHeading = style?.startsWith('h') ?? false
  return {
    ...block,
    style: style ?? 'normal',
    children: (block.children ?? []).map((span) => ({
      ...span,
      text: (isHeading ? hyphenated(span.text, language) : span.text) ?? '',
      marks: span.marks ?? [],
    })),
    markDefs: block.markDefs ?? [],
    ...(listItem && { listItem, level: level ?? 1 }),
  }
}
