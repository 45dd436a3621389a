/** What a list can be narrowed by. The order is that in which it is offered. */
export const facetNames = ['kind', 'country', 'outcome', 'signatory', 'plan', 'year', 'language'] as const

export type FacetName = (typeof facetNames)[number]
