import { Select, Stack, Text } from '@sanity/ui'
import { useId } from 'react'

interface LabelledSelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly title: string }[]
  readonly onChange: (value: string) => void
}

/** A list to choose one from, with its name above it. */
export function LabelledSelect({ label, value, options, onChange }: LabelledSelectProps) {
  const id = useId()
  return (
    // Beside a button on a phone too little of it would be left to read: the button goes below.
    <Stack gap={2} flex={1} style={{ minWidth: 'min(100%, 12rem)' }}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      <Select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </Select>
    </Stack>
  )
}
