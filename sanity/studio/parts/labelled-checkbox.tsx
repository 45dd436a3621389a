import { Checkbox, Flex, Stack, Text } from '@sanity/ui'
import { useId } from 'react'

interface LabelledCheckboxProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (isChecked: boolean) => void
  /** What ticking it means. */
  readonly hint?: string
  readonly disabled?: boolean
}

/** A box to tick, with its words beside it. */
export function LabelledCheckbox({ label, checked, onChange, hint, disabled }: LabelledCheckboxProps) {
  const id = useId()
  return (
    <Flex gap={3} align="flex-start">
      <Checkbox
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <Stack gap={2} flex={1}>
        <Text as="label" htmlFor={id} size={1}>
          {label}
        </Text>
        {hint && (
          <Text id={`${id}-hint`} size={1} muted>
            {hint}
          </Text>
        )}
      </Stack>
    </Flex>
  )
}
