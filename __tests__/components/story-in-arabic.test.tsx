/** @jest-environment jsdom */
import '@testing-library/jest-dom'
import { render, screen } from '@testing-library/react'
import { FurtherFrame } from '@/components/chrome/further-frame'
import { LanguageSwitch } from '@/components/chrome/language-switch'
import { StoryTemplate } from '@/components/templates/story-template'
import { bareStory } from './support/story'

const inArabic = {
  ...bareStory,
  language: 'ar' as const,
  title: 'قصة للتجربة',
  publishedAt: '2025-03-08',
  countries: [{ _id: 'jo', code: 'JO', name: 'Jordan', nameLanguage: 'en' }],
  signatories: [{ _id: 's', name: 'Sample signatory', nameLanguage: 'en', slug: 'sample' }],
  translations: [{ _id: 'en', language: 'en' as const, title: 'A title', slug: 'a-title' }],
}

test('a story in Arabic has Arabic around it, and leads to what is in English alone as such', () => {
  render(
    <StoryTemplate story={inArabic} language="ar" settings={null} address="https://site.invalid/ar/stories/a-title" />,
  )
  expect(screen.getByRole('link', { name: 'الأردن' })).toHaveAttribute('href', '/en/countries/jo')
  expect(screen.getByRole('link', { name: 'Sample signatory' })).toHaveAttribute('lang', 'en')
  const english = screen.getByRole('link', { name: 'English' })
  expect(english).toHaveAttribute('href', '/en/stories/a-title')
  expect(english).toHaveAttribute('hreflang', 'en')
  const foreign = [...document.querySelectorAll('[lang="en"], .address')].map((each) => each.textContent)
  const rest = foreign.reduce<string>((text, each) => text.replace(each ?? '', ''), document.body.textContent ?? '')
  expect(rest).not.toMatch(/[a-z]{2}/)
})

test('its other version offers it, in its own direction', () => {
  const translations = [{ _id: 'ar', language: 'ar' as const, title: inArabic.title, slug: 'a-title' }]
  render(<StoryTemplate story={{ ...bareStory, translations }} language="en" settings={null} />)
  const link = screen.getByRole('link', { name: 'العربية' })
  expect(link).toHaveAttribute('href', '/ar/stories/a-title')
  for (const [name, value] of [
    ['lang', 'ar'],
    ['hreflang', 'ar'],
    ['dir', 'rtl'],
  ] as const)
    expect(link).toHaveAttribute(name, value)
})

test('the switch has a further language where the story is in it, and leads elsewhere from where it is not', () => {
  const { rerender } = render(<LanguageSwitch language="en" alternates={{}} path="/en/stories/a-title" />)
  expect(screen.queryByText('العربية')).toBeNull()
  rerender(<LanguageSwitch language="en" alternates={{ ar: '/ar/stories/a-title' }} path="/en/stories/a-title" />)
  expect(screen.getByRole('link', { name: 'العربية' })).toHaveAttribute('href', '/ar/stories/a-title')
  rerender(<LanguageSwitch language="ar" alternates={{ en: '/en/stories/a-title' }} path="/ar/stories/a-title" />)
  expect(screen.getByText('العربية')).toHaveAttribute('aria-current', 'true')
  expect(screen.getAllByRole('link').map((each) => each.getAttribute('href'))).toEqual([
    '/en/stories/a-title',
    '/nl/verhalen',
  ])
})

test('the frame says what this site is, and where the rest of it is', () => {
  render(
    <FurtherFrame language="ar" path="/ar" alternates={{}} title="NAP 1325">
      <h1>{inArabic.title}</h1>
    </FurtherFrame>,
  )
  expect(screen.getByRole('contentinfo')).toHaveTextContent('خطة العمل الوطنية الهولندية 1325')
  const footer = [...document.querySelectorAll('footer a')].map((each) => each.getAttribute('href'))
  expect(footer).toEqual(['/en', '/nl', '/ar/feed.xml', '?light'])
})
