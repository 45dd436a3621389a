/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render, screen } from '@testing-library/react'
import { Cite } from '@/components/text/cite'
import { KeepCopy } from '@/components/text/keep-copy'

const address = 'https://site.example/en/stories/a'

test.each([
  [['NAP 1325', 'Do our voices matter?'], 'NAP 1325. Do our voices matter? '],
  [['A ministry', null, '', 'The end.'], 'A ministry. The end. '],
  [['Peace!', 'And then…'], 'Peace! And then… '],
])('%j ends each part once', (parts, text) => {
  const { container } = render(<Cite parts={parts} address={address} language="en" />)
  expect(container.querySelector('p')?.textContent).toBe(text + address)
})

test('the same for programs, below the page; none where there is no address', () => {
  const { container, rerender } = render(<Cite parts={['A']} address={address} language="nl" />)
  const links = screen.getAllByRole('link').map((link) => `${link.textContent} ${link.getAttribute('href')}`)
  expect(links).toEqual(['BibTeX /en/stories/a/cite.bib', 'RIS /en/stories/a/cite.ris'])
  rerender(<Cite parts={['A']} address={undefined} language="nl" />)
  expect(container).toBeEmptyDOMElement()
})

test('files to keep, below the page in any language; none where there is no address', () => {
  const arabic = 'https://site.example/ar/stories/a'
  const { container, rerender } = render(<KeepCopy address={arabic} language="ar" />)
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(links).toEqual(['/ar/stories/a/story.txt', '/ar/stories/a/story.epub'])
  rerender(<KeepCopy address={undefined} language="ar" />)
  expect(container).toBeEmptyDOMElement()
})
