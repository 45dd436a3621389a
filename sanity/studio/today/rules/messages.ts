/** A message of a stranger, with the stories that it may be about. */
export interface Message {
  readonly _id: string
  readonly at: string
  readonly text: string | null
  readonly about: string | null
  readonly replyTo: string | null
  readonly stories: readonly MeantStory[]
}

interface MeantStory {
  readonly _id: string
  readonly title: string | null
  readonly language: string | null
  /** Of all its translations: what is withdrawn. */
  readonly originalId: string
}

export interface Messages {
  /** How many there are; only the first ones are shown. */
  readonly count: number
  readonly first: readonly Message[]
}
