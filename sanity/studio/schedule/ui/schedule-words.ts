import { say } from '../../parts/say.ts'

/** What is said of each way to set a moment: the name of the action and of its dialog, and what happens then. */
export const scheduleWords = {
  publish: {
    label: say('Publish at…'),
    explanation: say(
      'At this moment the site publishes the text as it is now. If it is changed before, or consent ends, it stays a draft and stands under “Scheduled” with the reason.',
    ),
  },
  unpublish: {
    label: say('Take down at…'),
    explanation: say('From this moment readers no longer find it. The text stays here as a draft.'),
  },
} as const
