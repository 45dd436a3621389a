/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render, screen } from '@testing-library/react'
import type { MenuItem } from '@/lib/content/page-content'
import { LanguageSwitch } from '@/components/chrome/language-switch'
import { Menu } from '@/components/chrome/menu'

test('the language switch leads to the same page in the other language', () => {
  render(<LanguageSwitch language="en" path="/en/x" alternates={{ en: '/en/x', nl: '/nl/y' }} />)
  expect(screen.getByRole('link', { name: 'Nederlands' })).toHaveAttribute('href', '/nl/y')
})

test.each([
  ['a story', '/en/stories/one', '/nl/verhalen', 'Niet in het Nederlands: naar ‘Verhalen van verandering’'],
  ['a country', '/en/countries/jo', '/nl/landen', 'Niet in het Nederlands: naar ‘Landen’'],
  ['a page', '/en/contact', '/nl', 'Niet in het Nederlands: naar de homepage'],
])('where %s is in one language only, the switch says so and leads as near as it can', (_what, path, href, words) => {
  render(<LanguageSwitch language="en" path={path} alternates={{ en: path }} />)
  const link = screen.getByRole('link', { name: words })
  expect(link).toHaveAttribute('href', href)
  expect(link).toHaveAttribute('lang', 'nl')
})

test('on a page without a path, the language switch links to the home page', () => {
  render(<LanguageSwitch language="en" alternates={{}} />)
  expect(screen.getByRole('link', { name: 'Nederlands' })).toHaveAttribute('href', '/nl')
})

const item = (rest: Partial<MenuItem>): MenuItem => ({
  _key: JSON.stringify(rest),
  label: 'Label',
  destination: null,
  page: null,
  ...rest,
})

test('a menu marks the current page, and leaves out entries without a target', () => {
  render(
    <Menu
      label="Main"
      language="nl"
      path="/nl/verhalen/een"
      items={[
        item({ destination: 'home', label: 'Over' }),
        item({ destination: 'stories', label: 'Verhalen' }),
        item({ destination: 'documents', label: null }),
        item({ destination: 'page', label: 'Weg' }),
        item({}),
      ]}
    />,
  )
  const links = screen.getAllByRole('link')
  expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')])).toEqual([
    ['/nl', null],
    ['/nl/verhalen', 'true'],
  ])
})

test('a menu without entries renders nothing', () => {
  const { container } = render(<Menu label="Main" language="en" items={[]} />)
  expect(container).toBeEmptyDOMElement()
})
