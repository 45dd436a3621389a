import { Button, Flex, Stack, Text, TextArea } from '@sanity/ui'
import { useId, useState } from 'react'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { useKeptWords } from '../../parts/kept-words.ts'
import { Problem } from '../../parts/problem.tsx'

interface ReasonDialogProps {
  /** What the words are for, and of which text: those that were not sent are there again. */
  readonly keptAs: string
  readonly explanation: string
  readonly label: string
  readonly isRequired?: boolean
  readonly button: string
  /** Does it; what it is refused with is shown. */
  readonly onSubmit: (reason: string) => Promise<void>
}

/** Asks for a few words, and does something with them. */
export function ReasonDialog({ keptAs, explanation, label, isRequired = false, button, onSubmit }: ReasonDialogProps) {
  const id = useId()
  const [reason, setReason] = useKeptWords(keptAs)
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)

  async function submit() {
    setBusy(true)
    try {
      await onSubmit(reason.trim())
      setReason('')
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
