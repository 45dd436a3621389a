import { Stack, Text, TextInput } from '@sanity/ui'
import { useId } from 'react'

interface LabelledInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly type?: 'text' | 'number' | 'email' | 'password' | 'datetime-local'
  /** What a browser may fill in (`autocomplete` of HTML). */
  readonly autoComplete?: string
}

/** A field with its name above it. */
export function LabelledInput({
  label,
  value,
  onChange,
  placeholder,
  type = 'text',
  autoComplete,
}: LabelledInputProps) {
  const id = useId()
  return (
    <Stack gap={2}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      <TextInput
        id={id}
        type={type}
        value={value}
        placeholder={placeholder}
        autoComplete={autoComplete}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Stack>
  )
}
