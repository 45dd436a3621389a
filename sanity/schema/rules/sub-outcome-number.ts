/** The number of a step towards an outcome, for example 1.2. */
export const subOutcomeNumber = /^[1-5]\.\d{1,2}$/u
