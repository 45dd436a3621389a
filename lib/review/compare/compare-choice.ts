/** What a text can be compared with: the values of `?compare=` in the address of a review. */
export const compareChoices = ['published', 'seen'] as const

export type CompareChoice = (typeof compareChoices)[number]

/** Whether a value from an address is one. */
export function isCompareChoice(value: unknown): value is CompareChoice {
  return compareChoices.some((choice) => choice === value)
}
