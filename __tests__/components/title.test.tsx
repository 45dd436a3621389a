/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render, screen } from '@testing-library/react'
import { Title } from '@/components/text/title'

test('a title is divided in its own language, and says which that is', () => {
  render(<Title text="Toegankelijkheidsverklaring" textLanguage="nl" language="en" />)
  const title = screen.getByRole('heading', { level: 1 })
  expect(title).toHaveAttribute('lang', 'nl')
  expect(title.textContent?.split('\u00ad').length).toBeGreaterThan(2)
  expect(title).not.toHaveClass('long')
})

test('a long one is smaller: it would fill the first screen', () => {
  const { rerender } = render(<Title text={'word '.repeat(60)} language="en" />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveClass('long')
  rerender(<Title text={null} language="en" />)
  expect(screen.getByRole('heading', { level: 1 })).toBeEmptyDOMElement()
})
