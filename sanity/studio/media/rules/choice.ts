/** Which pictures are listed. */
export interface PictureChoice {
  /** Looked for in what is said of pictures and in the titles of what shows them. */
  readonly words: string
  readonly state: PictureState
}

type PictureState = 'all' | 'unused'

export const firstPictureChoice: PictureChoice = { words: '', state: 'all' }

/** What comes next begins after this picture; `null` at the beginning and at the end. */
export type Cursor = { readonly id: string; readonly at: string } | null

/** Pictures that come at once. */
export const PICTURES_PER_PAGE = 24

/** What was uploaded within this time is not listed as unused: somebody may be about to use it. Milliseconds. */
export const JUST_UPLOADED = 3_600_000
