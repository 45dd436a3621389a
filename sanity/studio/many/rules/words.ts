import { say } from '../../parts/say.ts'
import { reviewBadge } from '../../workflow/rules/review-badge.ts'
import type { ManyActName } from './acts.ts'
import type { ManyState, ManyType } from './choice.ts'
import type { ManyItem } from './item.ts'
import { numberSaid } from '../../parts/in-words.ts'

export const typeNames = (): Readonly<Record<ManyType, string>> => ({
  partner: say('Signatories'),
  story: say('Stories'),
  page: say('Pages'),
  napDocument: say('Documents'),
})

export const stateNames = (): Readonly<Record<ManyState, string>> => ({
  any: say('Everything'),
  drafts: say('With changes that are not published'),
  inReview: say('In review'),
  changesAsked: say('Changes asked'),
  approved: say('Approved'),
  published: say('Published, without changes'),
})

export function actName(act: ManyActName, type: ManyType): string {
  switch (act) {
    case 'publish':
      return say('Publish')
    case 'send':
      return say('Send for review')
    case 'approve':
      return say('Approve')
    case 'takeDown':
      return type === 'story' ? say('Withdraw consent') : say('Take down')
    case 'outcomes':
      return say('Add an outcome')
    case 'countries':
      return say('Add a country')
  }
}

/** What somebody should know before it is done to so many. */
export function actExplanation(act: ManyActName, type: ManyType): string {
  switch (act) {
    case 'publish':
      return say('Each is checked as by its own button. What is refused stays a draft, and you are told why.')
    case 'send':
      return say('An editor finds each under “In review”, with your words.')
    case 'approve':
      return say('Each may go to readers as it is now. Approve what you have looked at.')
    case 'takeDown':
      return type === 'story'
        ? say('Each story is withdrawn, in all its languages, at once:')
        : say('Readers no longer find them. They stay here as drafts.')
    case 'outcomes':
    case 'countries':
      return say(
        'It is added to the drafts. What was approved has to be approved again, and readers see it when it is published.',
      )
  }
}

/** Where a document is between its first draft and readers. */
export function stateOf({ status, isPublished }: ManyItem): string {
  const state = reviewBadge(status)?.label
  if (!state) return say('Published')
  const label = say(state)
  return isPublished ? say('{state} · an earlier version is published', { state: label }) : label
}

export const howMany = (count: number): string =>
  count === 1 ? say('1 selected') : say('{count} selected', { count: numberSaid(count) })
