/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render, screen } from '@testing-library/react'
import { NotFoundTemplate } from '@/components/templates/not-found-template'
import { furtherLanguages } from '@/lib/languages'

test.each(furtherLanguages)('in %s there is no word of English, and the way to the stories', (language) => {
  const titles = (['notFound', 'gone'] as const).map((absence) => {
    const { container, unmount } = render(<NotFoundTemplate language={language} absence={absence} />)
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(links).toEqual([`/${language}`])
    expect(container).not.toHaveTextContent(/\b(search|the|stories|try)\b/i)
    const title = screen.getByRole('heading', { level: 1 }).textContent
    unmount()
    return title
  })
  expect(new Set(titles).size).toBe(2)
})

test('in a language of the site there are the search and all lists as well', () => {
  render(<NotFoundTemplate language="nl" absence="gone" />)
  expect(screen.getByRole('heading', { name: 'Deze pagina is er niet meer' })).toBeVisible()
  expect(screen.getByRole('searchbox')).toBeVisible()
  expect(screen.getAllByRole('link').length).toBeGreaterThan(4)
})
