import type { Yarn } from './cloth.ts'

// The colours of the light scheme, for drawings without a style sheet. A test compares them with the style sheets.

export const inks = { paper: '#f8f8f5', ink: '#191d2b', inkSoft: '#4b5163' }

interface Dye {
  readonly dye: string
  /** The colour of an outcome's pattern. */
  readonly mark: string
}

export const dyes: Readonly<Partial<Record<Yarn, Dye>>> & { readonly undyed: Dye } = {
  undyed: { dye: '#e4e2d8', mark: inks.ink },
  ink: { dye: '#191d2b', mark: inks.paper },
  1: { dye: '#bf3a2c', mark: inks.paper },
  2: { dye: '#2b4a9f', mark: inks.paper },
  3: { dye: '#dfae2b', mark: inks.ink },
  4: { dye: '#2b7658', mark: inks.paper },
  5: { dye: '#873c83', mark: inks.paper },
}
