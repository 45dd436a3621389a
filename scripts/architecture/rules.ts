import { z } from 'zod'
import config from '../../.dependency-cruiser.js'

const Paths = z.object({
  path: z.string().optional(),
  pathNot: z.string().optional(),
  circular: z.boolean().optional(),
})

/** One rule of `.dependency-cruiser.js`: what `from` matches must not import what `to` matches. */
export type ImportRule = z.infer<typeof RuleSchema>

const RuleSchema = z.object({ name: z.string(), comment: z.string(), from: Paths, to: Paths })

export const rules: readonly ImportRule[] = z.array(RuleSchema).parse(config.forbidden)

/** Which of the files a side of a rule speaks of. */
export function filesOf({ path, pathNot }: ImportRule['from'], files: readonly string[]): string[] {
  const wanted = path === undefined ? null : new RegExp(path, 'u')
  const excluded = pathNot === undefined ? null : new RegExp(pathNot, 'u')
  return files.filter((file) => (wanted?.test(file) ?? true) && !excluded?.test(file))
}

export type ImportVerdict = 'never' | 'in part' | 'may'

/** Whether files of one room may import files of another, by all rules together. */
export function verdictOf(from: readonly string[], to: readonly string[]): ImportVerdict {
  const forbidding = rules
    .filter((rule) => rule.to.circular === undefined)
    .map((rule) => ({ from: new Set(filesOf(rule.from, from)), to: new Set(filesOf(rule.to, to)) }))
    .filter((rule) => rule.from.size > 0 && rule.to.size > 0)
  if (forbidding.length === 0) return 'may'
  const isWhole = from.every((above) => {
    const refused = new Set(forbidding.flatMap((rule) => (rule.from.has(above) ? [...rule.to] : [])))
    return refused.size === to.length
  })
  return isWhole ? 'never' : 'in part'
}
