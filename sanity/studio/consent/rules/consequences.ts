/** What a withdrawal does, as somebody should know before. */
export const withdrawalConsequences = [
  'Readers no longer see the story, in any language: not on a page, in a list, in search, in feeds or in open data.',
  'Its addresses, and old ones that led to it, say that the page is gone.',
  'Its review links end, also for who has one open.',
  'Pictures that are used nowhere else are deleted for good.',
  'Comments and tasks about it, and those that have its title, are erased with their history.',
  'The words stay here as a draft, which only people who sign in can read. Only new consent brings the story back.',
] as const
