/** @jest-environment node */
import { isOfferedForNew } from '@/sanity/studio/menus/rules/offered'

describe('“Create new”', () => {
  it.each([
    ['partner', true],
    ['story-nl', true],
    ['story', false],
    ['siteSettings', false],
    ['consentRecord', false],
    ['reviewLink', false],
    ['consent-of-story', false],
    ['story-parameterized', false],
  ])('%s: %p', (templateId, isOffered) => {
    expect(isOfferedForNew({ templateId }, ['story', 'page'])).toBe(isOffered)
  })
})
