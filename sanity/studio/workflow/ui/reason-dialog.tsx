import { Button, Flex, Stack, Text, TextArea } from '@sanity/ui'
import { useId, useState } from 'react'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { Problem } from '../../parts/problem.tsx'

interface ReasonDialogProps {
  readonly explanation: string
  readonly label: string
  readonly isRequired?: boolean
  readonly button: string
  /** Does it; what it is refused with is shown. */
  readonly onSubmit: (reason: string) => Promise<void>
}

/** Asks for a few words, and does something with them. */
export function ReasonDialog({ explanation, label, isRequired = false, button, onSubmit }: ReasonDialogProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  async function submit() {
    setBusy(true)
    try {
      await onSubmit(reason.trim())
    } catch (error) {
      setProblem(refusalSaid(error))
      setBusy(false)
    }
  }

  return (
    <Stack gap={4}>
      <Text size={1} muted>
        {explanation}
      </Text>
      <Stack gap={2}>
        <Text as="label" htmlFor={id} size={1} weight="medium">
          {label}
        </Text>
        <TextArea id={id} rows={4} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </Stack>
      <Problem>{problem}</Problem>
      <Flex>
        <Button text={button} disabled={isBusy || (isRequired && reason.trim() === '')} onClick={submit} />
      </Flex>
    </Stack>
  )
}
