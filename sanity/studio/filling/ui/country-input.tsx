import { Stack } from '@sanity/ui'
import { useMemo } from 'react'
import { set, type ObjectInputProps } from 'sanity'
import { countryChoices, storedNames } from '../rules/country-choices.ts'
import { LabelledSelect } from '../../parts/labelled-select.tsx'
import { say } from '../../parts/say.ts'

/** The form of a country, with a list of all of them that fills in code and names. */
export function CountryInput(props: ObjectInputProps) {
  const choices = useMemo(() => countryChoices(), [])
  const fill = (code: string) => {
    const chosen = choices.find((choice) => choice.code === code)
    if (chosen) props.onChange([set(chosen.code, ['code']), set(storedNames(chosen.names), ['name'])])
  }
  const code = typeof props.value?.code === 'string' ? props.value.code : ''
  return (
    <Stack gap={5}>
      {!props.readOnly && (
        <LabelledSelect
          label={say('Choose from all countries: it fills in the code and both names, which you can change')}
          value={code}
          options={[
            { value: '', title: '–' },
            ...choices.map(({ code: value, names }) => ({ value, title: `${names.en} · ${names.nl}` })),
          ]}
          onChange={fill}
        />
      )}
      {props.renderDefault(props)}
    </Stack>
  )
}
