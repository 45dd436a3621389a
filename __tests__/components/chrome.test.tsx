import { render, screen } from '@testing-library/react'
import type { MenuItem } from '@/components/content'
import { LanguageSwitch } from '@/components/chrome/language-switch'
import { Menu } from '@/components/chrome/menu'

test('the language switch leads to the same page, and says where there is none', () => {
  const { rerender } = render(<LanguageSwitch language="en" alternates={{ en: '/en/x', nl: '/nl/y' }} />)
  expect(screen.getByRole('link', { name: 'Nederlands' })).toHaveAttribute('href', '/nl/y')
  rerender(<LanguageSwitch language="en" alternates={{ en: '/en/x' }} />)
  const link = screen.getByRole('link')
  expect(link).toHaveAttribute('href', '/nl')
  expect(link).toHaveAttribute('lang', 'nl')
  expect(link).not.toHaveTextContent(/^Nederlands$/)
})

const item = (rest: Partial<MenuItem>): MenuItem => ({
  _key: JSON.stringify(rest),
  label: 'Label',
  destination: null,
  page: null,
  ...rest,
})

test('a menu marks where one is, and leaves out what leads nowhere', () => {
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

test('a menu without entries is not there', () => {
  const { container } = render(<Menu label="Main" language="en" items={[]} />)
  expect(container).toBeEmptyDOMElement()
})
