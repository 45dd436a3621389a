import { plans } from '../../schema/fields/plans.ts'
import { subOutcomeNumber } from '../../schema/rules/sub-outcome-number.ts'
import { listed, type Column, type SignatoryFields } from './column.ts'

const pledgeOf = ({ pledge }: SignatoryFields) => pledge ?? { _type: 'pledge' as const }
const planNumbers = plans.map(({ value }) => value)

export const plansColumn: Column = {
  name: 'plans',
  help: `The plans that were signed: ${planNumbers.join(', ')}`,
  example: 'III, IV',
  read(text) {
    const words = listed(text.toUpperCase())
    const unknown = words.find((word) => !planNumbers.includes(word))
    if (unknown) return { problem: `There is no plan “${unknown}”. Write ${planNumbers.join(', ')}.` }
    return { words }
  },
  current: ({ plans: signed = [] }) => signed.toSorted(),
  written: (fields, words) => ({ ...fields, plans: [...words] }),
}

export const outcomesColumn: Column = {
  name: 'outcomes',
  help: 'The numbers of the outcomes to which it contributes',
  example: '1, 3',
  read(text, { outcomes }) {
    const words = listed(text)
    const unknown = words.find((word) => !outcomes.has(word))
    if (unknown) return { problem: `There is no outcome “${unknown}”. Write ${[...outcomes.keys()].join(', ')}.` }
    return { words }
  },
  current(fields, { outcomes }) {
    const ids = new Set(pledgeOf(fields).outcomes?.map(({ _ref }) => _ref))
    return [...outcomes].filter(([, id]) => ids.has(id)).map(([number]) => number)
  },
  written(fields, words, { outcomes }) {
    const references = words.flatMap((word) => {
      const id = outcomes.get(word)
      return id ? [{ _key: id, _type: 'reference' as const, _ref: id }] : []
    })
    return { ...fields, pledge: { ...pledgeOf(fields), outcomes: references } }
  },
}

export const subOutcomesColumn: Column = {
  name: 'sub_outcomes',
  help: 'The numbers of the sub-outcomes',
  example: '1.2, 3.1',
  read(text) {
    const words = listed(text)
    const wrong = words.find((word) => !subOutcomeNumber.test(word))
    if (wrong) return { problem: `“${wrong}” is not the number of a sub-outcome. Write for example 1.2.` }
    return { words }
  },
  current: (fields) => pledgeOf(fields).subOutcomes?.toSorted() ?? [],
  written: (fields, words) => ({ ...fields, pledge: { ...pledgeOf(fields), subOutcomes: [...words] } }),
}
