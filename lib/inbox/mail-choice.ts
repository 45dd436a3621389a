/** When somebody gets mail about what is new in her inbox. */
export type MailChoice = 'never' | 'atOnce' | 'daily'

/**
 * What a person chose, as it is stored: with her address, since hosted Sanity tells nobody which one an account has. A draft
 * with a private id, so that authors may write it and no reader sees it. With `never` the site erases it, and its history.
 */
export interface StoredMailChoice {
  readonly _id: string
  readonly mail?: unknown
  readonly address?: unknown
}

const prefix = 'drafts.inbox.'

export const mailChoiceId = (personId: string): string => prefix + personId

/** Whose choice it is. */
export const personOfChoice = (id: string): string => id.slice(prefix.length)

export function isMailChoice(value: unknown): value is MailChoice {
  return value === 'never' || value === 'atOnce' || value === 'daily'
}
