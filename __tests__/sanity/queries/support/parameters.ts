import type { TwoWorlds } from './two-worlds'

type Values = readonly unknown[]

/** Everything that a parameter of a query may be, by its name. A query with a parameter that is not here fails the test. */
export function parameterValues({ common, uncovered }: TwoWorlds): Readonly<Record<string, Values>> {
  const all = [...common, ...uncovered]
  const slugs = all.flatMap(({ slug }) => (isSlug(slug) ? [slug.current] : []))
  const codes = all.flatMap(({ code }) => (typeof code === 'string' ? [code] : []))
  const numbers = all.flatMap(({ number, _type }) =>
    _type === 'outcome' && typeof number === 'number' ? [number] : [],
  )
  return {
    language: ['en', 'nl', 'ar'],
    further: [['ar']],
    slug: [...new Set([...slugs, ...codes.map((code) => code.toLowerCase()), ...numbers.map(String), 'nothing'])],
    ids: [all.map(({ _id }) => _id)],
    stories: [all.map(({ _id }) => _id)],
    signatories: [all.map(({ _id }) => _id)],
    near: [all.map(({ _id }) => _id)],
    // A document that is given instead of found: only what may be shown is ever given.
    subject: common.filter(({ _type }) => ['story', 'page', 'partner', 'napDocument'].includes(_type)),
  }
}

function isSlug(value: unknown): value is { readonly current: string } {
  return typeof value === 'object' && value !== null && 'current' in value && typeof value.current === 'string'
}

/** Each way to fill the parameters that a query names. @throws when it names one whose values nobody knows */
export function fillings(query: string, values: Readonly<Record<string, Values>>): Record<string, unknown>[] {
  const names = [...new Set([...query.matchAll(/\$([a-zA-Z]\w*)/g)].map(([, name = '']) => name))]
  return names
    .filter((name) => !['now', 'preview', 'toKeep'].includes(name))
    .reduce<Record<string, unknown>[]>(
      (known, name) => {
        const some = values[name]
        if (!some) throw new Error(`Nobody knows what $${name} may be: add it to parameters.ts.`)
        return known.flatMap((filling) => some.map((value) => ({ ...filling, [name]: value })))
      },
      [{}],
    )
}
