/** A plan of Sanity, as far as Studio notices it. */
export type Plan = 'free' | 'growth'

/** The features that Studio is told of. The names are those that Studio 6 looks for; which plan has them: sanity.io/pricing. */
export const featuresOf: Readonly<Record<Plan, readonly string[]>> = {
  free: [],
  growth: ['studioComments', 'sanityTasks', 'scheduledPublishing', 'singleDocRelease', 'contentReleases'],
}
