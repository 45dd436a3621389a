/** What a list can be filtered by, in the order in which it is offered. */
export const facetNames = ['kind', 'country', 'outcome', 'signatory', 'plan', 'year', 'language'] as const

export type FacetName = (typeof facetNames)[number]
