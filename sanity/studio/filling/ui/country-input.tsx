import { Select, Stack, Text } from '@sanity/ui'
import { useId, useMemo } from 'react'
import { set, type ObjectInputProps } from 'sanity'
import { countryChoices, storedNames } from '../rules/country-choices.ts'
import { say } from '../../parts/say.ts'

/** The form of a country, with a list of all of them that fills in code and names. */
export function CountryInput(props: ObjectInputProps) {
  const id = useId()
  const choices = useMemo(() => countryChoices(), [])
  const fill = (code: string) => {
    const chosen = choices.find((choice) => choice.code === code)
    if (chosen) props.onChange([set(chosen.code, ['code']), set(storedNames(chosen.names), ['name'])])
  }
  const code = typeof props.value?.code === 'string' ? props.value.code : ''
  return (
    <Stack gap={5}>
      {!props.readOnly && (
        <Stack gap={2}>
          <Text as="label" htmlFor={id} size={1} weight="medium">
            {say('Choose from all countries: it fills in the code and both names, which you can change')}
          </Text>
          <Select id={id} value={code} onChange={(event) => fill(event.currentTarget.value)}>
            <option value="">–</option>
            {choices.map((choice) => (
              <option key={choice.code} value={choice.code}>
                {`${choice.names.en} · ${choice.names.nl}`}
              </option>
            ))}
          </Select>
        </Stack>
      )}
      {props.renderDefault(props)}
    </Stack>
  )
}
