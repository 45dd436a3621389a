import type { TextPart } from '@/lib/content/page-content'
import { picture } from '@/components/styleguide/fixtures/marks'
import { paragraph } from '@/components/styleguide/fixtures/story'

export const keyed = (_key: string, text: string, style?: 'h2'): TextPart => ({ ...paragraph(text, style), _key })
export const marked = (
  marks: string[],
  markDefs: Extract<TextPart, { _type: 'block' }>['markDefs'] = null,
): TextPart => ({
  ...paragraph('-'),
  _type: 'block',
  _key: 'm',
  style: 'normal',
  listItem: null,
  level: null,
  markDefs,
  children: [
    { _key: '1', _type: 'span', text: 'We ', marks: null },
    { _key: '2', _type: 'span', text: 'agree', marks },
  ],
})
export const link = (href: string) => marked(['l'], [{ _key: 'l', _type: 'link', href, target: null }])
export const figure = { ...picture, _key: 'f', _type: 'figure', caption: 'A caption' } satisfies TextPart
export const unknown: TextPart = JSON.parse('{"_key":"u","_type":"poll","question":"A question"}')
export const callout = {
  _key: 'c',
  _type: 'callout',
  tone: 'note',
  title: 'A note',
  text: 'Mind this',
} satisfies TextPart
export const video = {
  _key: 'v',
  _type: 'video',
  provider: 'vimeo',
  videoId: '1',
  title: 'A film',
  transcript: null,
} satisfies TextPart
