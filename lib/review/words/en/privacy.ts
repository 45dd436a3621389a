/** What is kept of a review, and for how long, in English. */
export const privacy = {
  /** @param days as a number with its unit: “90 days” */
  erased: (days: string) =>
    `We erase what you write here, and when you opened the text, ${days} after the link has ended.`,
  agreed: 'What you agree to is kept for as long as your agreement counts.',
  history: 'The service that stores our texts may keep a history of them for longer.',
}

export type PrivacyWords = typeof privacy
