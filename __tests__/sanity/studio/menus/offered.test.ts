import type { DocumentActionComponent } from 'sanity'
import { actionsFor, isOfferedForNew } from '@/sanity/studio/menus/rules/offered'
import { consentOfStory, recordOf } from '@/sanity/studio/menus/rules/templates'

test.each([
  ['partner', true],
  ['story-nl', true],
  ['story', false],
  ['page', false],
  ['siteSettings', false],
  ['consentRecord', false],
  ['reviewLink', false],
  ['schedule', false],
  ['translation.metadata', false],
  ['consent-of-story', false],
  ['story-parameterized', false],
])('“Create new” offers %s: %p', (templateId, isOffered) => {
  expect(isOfferedForNew({ templateId })).toBe(isOffered)
})

const action = (name: DocumentActionComponent['action']): DocumentActionComponent =>
  Object.assign(() => null, { action: name })
const all = [action('publish'), action('unpublish'), action('duplicate'), action('delete'), action(undefined)]

test.each([
  ['story', ['publish', 'unpublish', 'duplicate', 'delete', undefined]],
  ['siteSettings', ['publish', undefined]],
  ['consentRecord', ['publish', 'delete', undefined]],
  ['translation.metadata', ['publish', 'delete', undefined]],
])('the menu of a %s', (type, names) => {
  expect(actionsFor(type, all).map((each) => each.action)).toEqual(names)
})

test('a consent record is begun with its story, weakly: the record outlives it', () => {
  expect(recordOf({ storyId: 'story' })).toEqual({ story: { _type: 'reference', _ref: 'story', _weak: true } })
  expect(recordOf(undefined)).toEqual({})
  expect(isOfferedForNew({ templateId: consentOfStory.id })).toBe(false)
})
