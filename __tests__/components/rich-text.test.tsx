/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { jest } from '@jest/globals'
import { render, screen } from '@testing-library/react'
import type { LinkMark, TextPart } from '@/lib/content/page-content'
import { RichText } from '@/components/text/rich-text'

const paragraph = (text: string | null, rest: Partial<Extract<TextPart, { _type: 'block' }>> = {}): TextPart => ({
  _key: text ?? 'k',
  _type: 'block',
  style: 'normal',
  listItem: null,
  level: null,
  markDefs: null,
  children: [{ _key: 's', _type: 'span', text, marks: null }],
  ...rest,
})

const linked = (mark: Partial<LinkMark>): TextPart =>
  paragraph('words', {
    markDefs: [{ _key: 'm', _type: 'link', href: null, target: null, ...mark }],
    children: [{ _key: 's', _type: 'span', text: 'words', marks: ['m'] }],
  })

test('blocks without style, marks or text still render', () => {
  const { container } = render(
    <RichText
      language="en"
      value={[
        paragraph('A heading', { style: 'h2' }),
        paragraph(null),
        paragraph('No children', { children: null }),
        paragraph('No style', { style: null }),
      ]}
    />,
  )
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('A heading')
  expect(container.querySelectorAll('p')).toHaveLength(3)
})

test('consecutive list items are in one list', () => {
  render(
    <RichText language="en" value={['a', 'b'].map((text) => paragraph(text, { listItem: 'bullet', level: null }))} />,
  )
  expect(screen.getAllByRole('list')).toHaveLength(1)
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
})

test('an internal link leads to the current address of its target', () => {
  const target = { _id: 'p', _type: 'partner', language: null, slug: 'wo-men', purpose: null } as const
  render(<RichText language="nl" value={[linked({ target })]} />)
  expect(screen.getByRole('link', { name: 'words' })).toHaveAttribute('href', '/nl/ondertekenaars/wo-men')
})

test.each<[string, Partial<LinkMark>]>([
  ['to something that readers may not see', { target: null, href: null }],
  ['that would run something', { href: 'javascript:alert(1)' }],
  ['that hides what it would run', { href: 'java\tscript:alert(1)' }],
])('a link %s is plain words', (_name, mark) => {
  render(<RichText language="en" value={[linked(mark)]} />)
  expect(screen.queryByRole('link')).toBeNull()
  expect(screen.getByText('words')).toBeInTheDocument()
})

test('typed quotation marks around a quote are not doubled', () => {
  render(
    <RichText
      language="en"
      value={[{ _key: 'q', _type: 'quote', text: '“We said no.”', attribution: 'A woman', language: null }]}
    />,
  )
  expect(screen.getByRole('blockquote')).toHaveTextContent(/^We said no\.$/)
  expect(screen.getByText('A woman')).toBeInTheDocument()
})

test('a video is a link: nothing is loaded from its provider', () => {
  const part: TextPart = {
    _key: 'v',
    _type: 'video',
    provider: 'youtube',
    videoId: 'a&b',
    title: 'A film',
    transcript: 'What is said.',
  }
  const { container } = render(<RichText language="en" value={[part]} />)
  expect(screen.getByRole('link', { name: 'A film' })).toHaveAttribute('href', 'https://www.youtube.com/watch?v=a%26b')
  expect(container.querySelector('iframe, video, img')).toBeNull()
})

test('a figure without a file and a video without an address are left out', () => {
  const figure: TextPart = {
    _key: 'f',
    _type: 'figure',
    asset: null,
    alt: null,
    credit: null,
    caption: null,
    hotspot: null,
    crop: null,
  }
  const video: TextPart = { _key: 'v', _type: 'video', provider: null, videoId: null, title: null, transcript: null }
  const { container } = render(<RichText language="en" value={[figure, video]} />)
  expect(container.querySelector('img, a')).toBeNull()
})

describe('a block type that this version does not know', () => {
  // @ts-expect-error Newer content than code: no type can hold it.
  const parts: TextPart[] = [{ _key: 'x', _type: 'hologram' }, paragraph('After it')]

  test('readers see nothing of it; the log gets a line', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
    const { container } = render(<RichText language="en" value={parts} />)
    expect(container).toHaveTextContent(/^After it$/)
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('hologram'))
    warn.mockRestore()
  })

  test('editors see a message', () => {
    const warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
    const { container } = render(<RichText language="en" isDraft value={parts} />)
    expect(container).toHaveTextContent(/hologram/)
    warn.mockRestore()
  })
})
