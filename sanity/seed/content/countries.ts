import { line } from '../shape/in-languages.ts'
import type { SeedDocument } from '../shape/seed-document.ts'

const list = [
  { code: 'JO', name: { en: 'Jordan', nl: 'Jordanië' } },
  { code: 'NL', name: { en: 'Netherlands', nl: 'Nederland' } },
  {
    code: 'PS',
    name: { en: 'Occupied Palestinian territory', nl: 'Bezet Palestijns gebied' },
    editorNote: 'Which name the partnership uses is for the editors to decide. The code is the one of ISO 3166-1.',
  },
  { code: 'SY', name: { en: 'Syria', nl: 'Syrië' } },
]

/** The countries of the first stories. No list of countries was found for the plan itself. */
export const countries: readonly SeedDocument[] = list.map(({ code, name, ...rest }) => ({
  _id: `country-${code.toLowerCase()}`,
  _type: 'country',
  code,
  name: line(name),
  ...rest,
}))
