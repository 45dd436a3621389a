import { say } from '../../parts/say.ts'

/** What a withdrawal does, as somebody should know before. */
export const withdrawalConsequences: readonly string[] = [
  say(
    'Readers no longer see the story, in any language: not on a page, in a list, in search, in feeds or in open data.',
  ),
  say('Its addresses, and old ones that led to it, say that the page is gone.'),
  say('Its review links end, also for who has one open.'),
  say('Pictures that are used nowhere else are deleted for good.'),
  say('Comments and tasks about it, and those that have its title, are erased with their history.'),
  say(
    'The words stay here as a draft, which only people who sign in can read. Only new consent brings the story back.',
  ),
]
