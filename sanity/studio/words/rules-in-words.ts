import type { CustomValidator, CustomValidatorResult, Rule, RuleSpec } from 'sanity'
import { sayMade } from '../parts/say-made.ts'

type Validation = (rule: Rule, ...context: readonly unknown[]) => unknown

/**
 * The rules of a field, with their sentences in the words of whoever reads Studio. Sanity says its own by itself.
 * @param validation what the schema has for it: a function that makes rules, or nothing
 */
export function rulesInWords(validation: unknown): unknown {
  if (!isValidation(validation)) return validation
  return (rule: Rule, ...context: readonly unknown[]) => {
    const made = validation(rule, ...context)
    return Array.isArray(made) ? made.map(ruleInWords) : ruleInWords(made)
  }
}

function ruleInWords(made: unknown): unknown {
  if (!isRule(made)) return made
  const rule = made.clone()
  rule._rules = made._rules.map(specInWords)
  const { _level: level, _message: message } = made
  return level && typeof message === 'string' ? rule[level](sayMade(message)) : rule
}

function specInWords(spec: RuleSpec): RuleSpec {
  if (spec.flag !== 'custom') return spec
  const asked = spec.constraint
  const constraint: CustomValidator = async (value, context) => inWords(await asked(value, context))
  return { ...spec, constraint }
}

function inWords(result: Awaited<CustomValidatorResult>): Awaited<CustomValidatorResult> {
  if (typeof result === 'string') return sayMade(result)
  if (Array.isArray(result)) return result.map((each) => ({ ...each, message: sayMade(each.message) }))
  return result
}

const isValidation = (value: unknown): value is Validation => typeof value === 'function'

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'cloneWithRules' in value
}
